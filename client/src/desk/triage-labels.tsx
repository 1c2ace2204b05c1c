import { useCardSurroundings } from './card-surroundings.ts';
import styles from './triage-labels.module.css';
import { useI18n } from '../i18n/i18n.tsx';

/** The crew's labels on a question; a colour, and always its word. */
export function TriageLabels({ of }: { of: readonly string[] }) {
  const { text } = useI18n();
  const { labels } = useCardSurroundings();
  const shown = labels.filter(({ id }) => of.includes(id));
  if (shown.length === 0) return null;
  return (
    <span className={styles.labels}>
      {shown.map((label) => (
        <span key={label.id} className={styles.label} data-colour={label.colour}>
          {text(label.text)}
        </span>
      ))}
    </span>
  );
}
