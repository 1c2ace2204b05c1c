import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import styles from './desk-notice.module.css';

/** Instead of the desk: why it is not there, and what to do. */
export function DeskNotice({ title, text }: { title: string; text: string | null }) {
  const { t } = useI18n<DeskKey>();
  return (
    <main className={styles.notice}>
      <title>{`${t('title')} · Miteinander`}</title>
      <p className={styles.product}>Miteinander</p>
      <h1>{title}</h1>
      {text && <p className={styles.text}>{text}</p>}
      <LanguageSwitch />
    </main>
  );
}
