import { useI18n } from '../i18n/i18n.tsx';
import styles from './language-switch.module.css';

/** With two languages a button that names the other one in its own words; with more a list. */
export function LanguageSwitch() {
  const { language, languages, setLanguage, t } = useI18n();
  const others = languages.filter(({ tag }) => tag !== language);
  const [other] = others;
  if (!other) return null;
  if (others.length === 1) {
    return (
      <button type="button" className={styles.switch} lang={other.tag} onClick={() => setLanguage(other.tag)}>
        {other.name}
      </button>
    );
  }
  return (
    <select
      className={styles.switch}
      aria-label={t('language.choose')}
      value={language}
      onChange={(event) => setLanguage(event.target.value)}
    >
      {languages.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
