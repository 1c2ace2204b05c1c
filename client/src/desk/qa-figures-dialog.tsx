import { declineReasons } from '@miteinander/shared/questions/question-states';
import type { QaView } from '@miteinander/shared/questions/questions.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { logAsCsv } from '../questions/triage-log.ts';
import { ActionButton } from './action-button.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { download } from './download.ts';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { useModerationLog } from './use-moderation-log.ts';

/** What became of all questions, in the open for everybody; and, for the crew, who did what. */
export function QaFiguresDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { qa } = model.triage.questions;
  return (
    <DeskDialog title={t('figures.title')} isOpen onClose={onClose} isWide>
      <div className={styles.form}>
        {qa && <Figures qa={qa} />}
        <Log session={session} model={model} />
      </div>
    </DeskDialog>
  );
}

const counted = ['submitted', 'shown', 'merged', 'answered'] as const;

function Figures({ qa }: { qa: QaView }) {
  const { t } = useI18n<DeskKey>();
  const declined = declineReasons.filter((reason) => qa.counts.declined[reason]);
  const shares = (['asked', 'answeredOf'] as const).flatMap((name) => {
    const share = qa[name];
    return share ? [{ name, share }] : [];
  });
  return (
    <>
      <p className={styles.hint}>{t('figures.hint')}</p>
      <dl className={styles.figures}>
        {counted.map((name) => (
          <div key={name}>
            <dt>{t(`figures.${name}`)}</dt>
            <dd>{qa.counts[name]}</dd>
          </div>
        ))}
        {declined.map((reason) => (
          <div key={reason}>
            <dt>{t('figures.declined', { reason: t(`triage.reason.${reason}`) })}</dt>
            <dd>{qa.counts.declined[reason]}</dd>
          </div>
        ))}
      </dl>
      {shares.map(({ name, share }) => (
        <p key={name}>{t(`figures.share.${name}`, { hall: share.hall, remote: share.remote })}</p>
      ))}
      {shares.length === 0 && <p className={styles.hint}>{t('figures.tooFew')}</p>}
    </>
  );
}

function Log({ session, model }: Pick<TriageDialogProps, 'session' | 'model'>) {
  const { t, text: said, language } = useI18n<DeskKey>();
  const { lines, isMore, hasFailed, loadMore, all } = useModerationLog(session, model.crew.nameOf);
  const timeZone = model.desk.meeting?.timeZone ?? 'UTC';
  const format = new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone });
  const head = (['time', 'who', 'what', 'text', 'questions', 'undone'] as const).map((name) =>
    t(`figures.csv.${name}`),
  );
  const names = ['moderation', said(model.desk.session?.title ?? {})];
  const words = { head, separator: t('csv.separator'), timeZone };
  const save = async () => download(names, logAsCsv(words, await all()));
  return (
    <section className={styles.section}>
      <div className={styles.row}>
        <h3>{t('figures.log')}</h3>
        <ActionButton onAct={() => void save()} disabled={!lines || lines.length === 0}>
          {t('figures.save')}
        </ActionButton>
      </div>
      {lines === null && <p>{hasFailed ? t('error.unavailable') : t('loading')}</p>}
      {lines?.length === 0 && <p className={styles.hint}>{t('recent.none')}</p>}
      {/* What scrolls has to be reached by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className={styles.log} tabIndex={0} aria-label={t('figures.log')}>
        {lines?.map(({ at, who, what, questions, text, isUndone }) => (
          <li key={`${at} ${what}`} data-undone={isUndone || undefined}>
            <time dateTime={new Date(at).toISOString()}>{format.format(at)}</time>
            <span>
              {questions.length > 1 ? t('figures.several', { what, n: questions.length }) : what}
              {text !== null && (
                <span className={styles.said} dir="auto">
                  {text}
                </span>
              )}
            </span>
            <span>{who}</span>
          </li>
        ))}
      </ol>
      {isMore && <ActionButton onAct={loadMore}>{t('archive.more')}</ActionButton>}
    </section>
  );
}
