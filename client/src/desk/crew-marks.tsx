import { initials, type OtherDesk } from '../crew/others.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './crew-marks.module.css';

const most = 4;

/** The others at the desks, as small marks with what they do; for those who listen, in words. */
export function CrewMarks({ others }: { others: readonly OtherDesk[] }) {
  const { t } = useI18n<DeskKey>();
  if (others.length === 0) return null;
  const shown = others.slice(0, most);
  return (
    <ul className={styles.marks} aria-label={t('crew.others')}>
      {shown.map((other) => (
        <li key={other.key}>
          <CrewMark other={other} />
        </li>
      ))}
      {others.length > most && <li className={styles.more}>+{others.length - most}</li>}
    </ul>
  );
}

export function CrewMark({ other }: { other: OtherDesk }) {
  const { t } = useI18n<DeskKey>();
  const words = t(`crew.doing.${other.doing}`, { name: other.name });
  return (
    <span className={styles.mark} data-doing={other.doing} title={words}>
      <span aria-hidden="true">{initials(other.name)}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
