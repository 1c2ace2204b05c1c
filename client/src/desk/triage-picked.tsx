import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './triage-dialog.module.css';

/** Which question a dialog is about, or how many. */
export function TriagePicked({ of }: { of: readonly QuestionView[] }) {
  const { t } = useI18n<DeskKey>();
  const [only] = of;
  if (!only) return null;
  return of.length === 1 ? (
    <p className={styles.picked} dir="auto" lang={only.language ?? undefined}>
      {only.text}
    </p>
  ) : (
    <p className={styles.picked}>{t('triage.several', { n: of.length })}</p>
  );
}
