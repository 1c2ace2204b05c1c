import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './triage-card.module.css';
import { useCardSurroundings } from './card-surroundings.ts';

/** Below a question: where it comes from, and what there is to it. */
export function TriageMeta({ question, n }: { question: QuestionView; n: number }) {
  const { t } = useI18n<DeskKey>();
  const { attendance } = question;
  const parts = usePartsOf(question);
  return (
    <span className={styles.meta}>
      {attendance && (
        <span className={styles.from}>
          <AttendanceMark attendance={attendance} />
          <VisuallyHidden>{t(`attendance.${attendance}`)}</VisuallyHidden>
        </span>
      )}
      <span className={styles.facts}>{parts.join(' · ')}</span>
      {question.crew?.isReplied && <b className={styles.replied}>{t('triage.replied')}</b>}
      {n > 0 && (
        <span className={styles.support} title={t('triage.support', { n })}>
          <span aria-hidden="true">{n}</span>
          <VisuallyHidden>{t('triage.support', { n })}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}

function usePartsOf(question: QuestionView): string[] {
  const { t } = useI18n<DeskKey>();
  const { nowMs, panelists, nameOf, groupOf } = useCardSurroundings();
  const { crew, name, group, state } = question;
  const nameFor = (id: string) => panelists.find((each) => each.id === id || each.access === id)?.name;
  const addressed = question.panelist === null ? undefined : nameFor(question.panelist);
  const assigned = crew?.assignedTo ? (nameFor(crew.assignedTo) ?? nameOf(crew.assignedTo)) : '';
  return [
    crew?.isOnBehalf
      ? t('triage.onBehalf', { name: name ?? t('triage.somebody') })
      : (name ?? t('triage.anonymous')),
    group ? groupOf(group) : '',
    addressed === undefined ? '' : t('triage.to', { name: addressed }),
    assigned === '' ? '' : t('triage.assigned', { name: assigned }),
    state === 'new' ? waited(nowMs - question.askedAt, t) : '',
    state === 'declined' || state === 'archived' || state === 'answered' ? t(`triage.state.${state}`) : '',
    crew?.declined ? t(`triage.reason.${crew.declined.reason}`) : '',
    question.wordings > 1 ? t('triage.wordings', { n: question.wordings }) : '',
    crew?.original ? t('triage.edited') : '',
    crew && crew.notes > 0 ? t('triage.notes', { n: crew.notes }) : '',
    question.answer ? t('triage.hasAnswer') : '',
  ].filter((part) => part !== '');
}

const minuteMs = 60_000;

function waited(ms: number, t: (key: DeskKey, values?: Record<string, number>) => string): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes < 1) return t('triage.waits.justNow');
  return minutes < 60
    ? t('triage.waits.minutes', { n: minutes })
    : t('triage.waits.hours', { n: Math.floor(minutes / 60) });
}
