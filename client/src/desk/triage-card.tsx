import type { Why } from '@miteinander/shared/questions/balanced';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { memo, useEffect, useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { ColumnName } from '../questions/triage-columns.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { useCardSurroundings } from './card-surroundings.ts';
import { CrewMark } from './crew-marks.tsx';
import styles from './triage-card.module.css';
import { HintedText } from './triage-hinted-text.tsx';
import { TriageLabels } from './triage-labels.tsx';
import { TriageMeta } from './triage-meta.tsx';

export interface TriageCardProps {
  question: QuestionView;
  /** how many support it */
  n: number;
  column: ColumnName;
  isCurrent: boolean;
  isMarked: boolean;
  /** what was pressed for it is on its way */
  isLeaving: boolean;
  /** changes with every move by hand */
  moves: number;
  /** it is suggested to come next, because of this; always the same object as long as it says the same */
  why: Why | null;
}

/** One question, in one look: what, by whom, how long, and what others have made of it. */
export const TriageCard = memo((props: TriageCardProps) => {
  const { question, n, column, isCurrent, isMarked, isLeaving, moves, why } = props;
  const { t } = useI18n<DeskKey>();
  const { onChoose } = useCardSurroundings();
  const card = useCardInSight(isCurrent, moves);
  const { place, isPinned, crew } = question;
  return (
    <li
      className={styles.item}
      aria-current={isCurrent || undefined}
      data-state={question.state}
      data-place={place ?? undefined}
      data-marked={isMarked || undefined}
      data-leaving={isLeaving || undefined}
    >
      <button
        ref={card}
        type="button"
        className={styles.card}
        data-triage-card
        data-chosen={isCurrent || undefined}
        tabIndex={isCurrent ? 0 : -1}
        aria-busy={isLeaving || undefined}
        onClick={() => onChoose(column, question.id)}
      >
        {isMarked && <VisuallyHidden>{t('triage.marked')}</VisuallyHidden>}
        {place && <span className={styles.place}>{t(`triage.place.${place}`)}</span>}
        {why && <SuggestedBecause why={why} />}
        {isPinned && why === null && <span className={styles.pinned}>{t('triage.pinned')}</span>}
        <span className={styles.text} dir="auto" lang={question.language ?? undefined}>
          <HintedText text={question.text} hints={crew?.hints ?? noHints} />
        </span>
        <TriageMeta question={question} n={n} />
        <TriageLabels of={crew?.labels ?? noHints} />
      </button>
      <OthersHere question={question.id} />
    </li>
  );
});

function SuggestedBecause({ why }: { why: Why }) {
  const { t } = useI18n<DeskKey>();
  const { groupOf } = useCardSurroundings();
  const group = 'group' in why && why.group ? groupOf(why.group) : t('triage.why.noGroup');
  const words =
    why.code === 'attendance-waited'
      ? t(`triage.why.waited.${why.attendance ?? 'unknown'}`)
      : t(`triage.why.${why.code}`, { group });
  return <span className={styles.place}>{t('triage.suggestion', { why: words })}</span>;
}

const noHints: readonly string[] = [];

/** Who else has it open: a mark, and a sentence for whoever is writing. */
function OthersHere({ question }: { question: string }) {
  const { t } = useI18n<DeskKey>();
  const others = useCardSurroundings().others.filter((other) => other.question === question);
  const writing = others.find(({ doing }) => doing === 'editing');
  if (others.length === 0) return null;
  return (
    <span className={styles.others}>
      {writing
        ? t('crew.doing.editing', { name: writing.name })
        : others.slice(0, 3).map((other) => <CrewMark key={other.key} other={other} />)}
    </span>
  );
}

/** The chosen card is in sight, and has the focus if that was among the cards or nowhere. */
function useCardInSight(isCurrent: boolean, moves: number) {
  const card = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isCurrent || moves === 0) return;
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.hasAttribute('data-triage-card');
    card.current?.scrollIntoView({ block: 'nearest' });
    if (isFree) card.current?.focus({ preventScroll: true });
  }, [isCurrent, moves]);
  return card;
}
