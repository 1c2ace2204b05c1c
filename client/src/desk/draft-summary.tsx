import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { DraftProblem, Improvised } from '../polls/improvised-poll.ts';
import styles from './draft-form.module.css';

interface DraftSummaryProps {
  improvised: Improvised;
  problem: DraftProblem | null;
  languages: readonly string[];
}

/** How the text is understood, or what is missing. */
export function DraftSummary({ improvised, problem, languages }: DraftSummaryProps) {
  const { t } = useI18n<DeskKey>();
  const n = improvised.options.length;
  if (problem) {
    return (
      <p id="draft-summary" className={styles.problem} role="alert">
        {t(`draft.problems.${problem}`)}
      </p>
    );
  }
  return (
    <p id="draft-summary" className={styles.summary}>
      {n === 0 ? t('draft.yesNo') : t('draft.count', { n })}
      {languages.length > 1 && <> · {t('draft.bilingual', { languages: languages.join(' | ') })}</>}
    </p>
  );
}
