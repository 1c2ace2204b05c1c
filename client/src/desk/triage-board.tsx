import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDeskActions } from './actions-context.tsx';
import { TriageBar } from './triage-bar.tsx';
import styles from './triage-board.module.css';
import { TriageColumns } from './triage-columns-view.tsx';
import { TriageHead } from './triage-head.tsx';
import type { DeskModel } from './use-desk-model.ts';
import { useEscape } from './use-escape.ts';

/** The questions of the session: what waits, what is approved, on the stage, and done. */
export function TriageBoard({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { questions, session, board } = model.triage;
  const hasMarked = board.marked.length > 0;
  useEscape(hasMarked, board.unmark);
  useEscape(!hasMarked && !model.triage.hasDetails && board.words !== '', () => board.setWords(''));
  if (session === null) return <p className={styles.none}>{t('session.none')}</p>;
  if (!questions.hasArrived) return <Skeleton lines={6} />;
  return (
    <section className={styles.board} aria-label={t('view.questions')}>
      <TriageHead model={model} />
      {questions.all.length === 0 && board.words === '' ? (
        <NoQuestions isOpen={questions.qa?.asking === 'open'} />
      ) : (
        <TriageColumns model={model} />
      )}
      <TriageBar model={model} />
    </section>
  );
}

function NoQuestions({ isOpen }: { isOpen: boolean }) {
  const { t } = useI18n<DeskKey>();
  const { asking } = useDeskActions();
  return (
    <div className={styles.empty}>
      <EmptyState title={t(isOpen ? 'triage.none' : 'triage.noneClosed')}>
        <p>{t(isOpen ? 'triage.noneHint' : 'triage.closedHint')}</p>
        {!isOpen && asking && (
          <Button look="quiet" onClick={() => asking()}>
            {t('triage.open')}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}
