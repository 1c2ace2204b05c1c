import type { Output } from '@miteinander/shared/contract';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { type ReactNode, useEffect, useState } from 'react';
import { isDoneName } from '../crew/done-words.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection, useServerNow } from '../live/hooks.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { closeIcon } from '../ui/icons.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { ActionButton } from './action-button.tsx';
import { Action } from './actions-context.tsx';
import { CardSurroundings } from './card-surroundings.ts';
import styles from './triage-details.module.css';
import { HintedText } from './triage-hinted-text.tsx';
import { TriageLabels } from './triage-labels.tsx';
import { TriageMeta } from './triage-meta.tsx';
import type { DeskModel } from './use-desk-model.ts';
import { useEscape } from './use-escape.ts';
import { useGroupNames } from './use-group-names.ts';

type Details = Output<'question:look'>;

/** Everything about the chosen question, beside the lists; it follows the choice. */
export function TriageDetails({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { triage, crew } = model;
  const nowMs = useServerNow(20_000);
  const close = () => triage.setDetails(false);
  const groupOf = useGroupNames(model.desk.meeting);
  useEscape(true, close);
  const { current } = triage.board;
  const { details, hasFailed } = useDetails(triage.session, current);
  if (!current) return null;
  const surroundings = {
    nowMs,
    labels: triage.labels,
    panelists: triage.questions.panelists,
    others: crew.others,
    nameOf: crew.nameOf,
    groupOf,
    onChoose: close,
  };
  return (
    <CardSurroundings value={surroundings}>
      <aside className={styles.panel} aria-label={t('triage.details')}>
        <header className={styles.header}>
          <h2>{t(`triage.state.${current.state}`)}</h2>
          <IconButton icon={closeIcon} label={t('dialog.close')} onClick={close} />
        </header>
        <Question question={current} n={triage.board.supportOf(current.id)} />
        <TriageLabelKeys model={model} />
        {details ? (
          <Known details={details} model={model} />
        ) : hasFailed ? (
          <p className={styles.quiet}>{t('error.unavailable')}</p>
        ) : (
          <Skeleton lines={3} />
        )}
      </aside>
    </CardSurroundings>
  );
}

function Question({ question, n }: { question: QuestionView; n: number }) {
  const { t } = useI18n<DeskKey>();
  const original = question.crew?.original;
  return (
    <div className={styles.question}>
      <p className={styles.text} dir="auto" lang={question.language ?? undefined}>
        <HintedText text={question.text} hints={question.crew?.hints ?? []} />
      </p>
      {original && (
        <Part title={t('triage.original')}>
          <p dir="auto" lang={question.language ?? undefined}>
            {original}
          </p>
        </Part>
      )}
      <TriageMeta question={question} n={n} />
      <TriageLabels of={question.crew?.labels ?? []} />
      <div className={styles.actions}>
        <Action name="reword">{t('triage.do.reword')}</Action>
        <Action name="merge">{t('triage.do.merge')}</Action>
        <Action name="pin" isPressed={question.isPinned}>
          {t('triage.do.pin')}
        </Action>
        <Action name="assign">{t('triage.do.assign')}</Action>
      </div>
    </div>
  );
}

/** The digits and what they put on. */
function TriageLabelKeys({ model: { triage, actions } }: { model: DeskModel }) {
  const { text } = useI18n<DeskKey>();
  const { labels, chosen } = triage;
  if (labels.length === 0) return null;
  return (
    <div className={styles.actions}>
      {labels.map((label, index) => (
        <ActionButton
          key={label.id}
          onAct={() => actions.label?.(String(index + 1))}
          disabled={!actions.label}
          isPressed={chosen.length > 0 && chosen.every(({ crew }) => crew?.labels.includes(label.id))}
          {...(index < 9 && { keyCap: String(index + 1), shortcuts: String(index + 1) })}
        >
          {text(label.text)}
        </ActionButton>
      ))}
    </div>
  );
}

function Known({ details, model }: { details: Details; model: DeskModel }) {
  const { t, language } = useI18n<DeskKey>();
  const time = (at: number) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
  const { answer, followUp, crew } = details.question;
  return (
    <>
      {details.wordings.length > 0 && (
        <Part title={t('triage.wordings', { n: details.wordings.length + 1 })}>
          <ul className={styles.lines}>
            {details.wordings.map((wording) => (
              <Wording key={wording.id} wording={wording} model={model} />
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('triage.notesTitle')} action={<Action name="note">{t('triage.do.note')}</Action>}>
        <Lines
          of={details.notes.map(({ by, at, text }) => ({ at, text, who: model.crew.nameOf(by) }))}
          time={time}
        />
      </Part>
      {!crew?.isOnBehalf && (
        <Part title={t('triage.exchange')} action={<Action name="askBack">{t('triage.do.askBack')}</Action>}>
          <Lines
            of={details.messages.map(({ from, at, text }) => ({ at, text, who: t(`triage.from.${from}`) }))}
            time={time}
          />
        </Part>
      )}
      <Part title={t('triage.answerTitle')} action={<Action name="answer">{t('triage.do.answer')}</Action>}>
        {answer && (
          <>
            <p dir="auto">{answer.text}</p>
            <p className={styles.quiet}>
              {t(answer.isPublic ? 'triage.answerPublic' : 'triage.answerPrivate')}
            </p>
          </>
        )}
      </Part>
      <Part
        title={t('triage.followUpTitle')}
        action={<Action name="followUp">{t('triage.do.followUp')}</Action>}
      >
        {followUp && <p>{followUpWords(followUp, language)}</p>}
      </Part>
      {details.history.length > 0 && (
        <Part title={t('triage.history')}>
          <Lines
            of={details.history.map(({ by, at, name }) => ({
              at,
              text: isDoneName(name) ? t(`done.${name}`) : name,
              who: model.crew.nameOf(by),
            }))}
            time={time}
          />
        </Part>
      )}
    </>
  );
}

function Wording({ wording, model }: { wording: Details['wordings'][number]; model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { session, board } = model.triage;
  const unmerge = () =>
    session !== null &&
    void model.steering
      .steer('question:unmerge', { session, question: wording.id, expects: wording.revision })
      .then(board.found.again);
  return (
    <li>
      <p dir="auto">{wording.text}</p>
      <span className={styles.quiet}>{t('triage.support', { n: wording.n })}</span>
      <ActionButton look="word" onAct={unmerge}>
        {t('triage.unmerge')}
      </ActionButton>
    </li>
  );
}

interface Line {
  at: number;
  text: string;
  who: string;
}

function Lines({ of, time }: { of: readonly Line[]; time: (at: number) => string }) {
  if (of.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {of.map(({ at, text, who }) => (
        <li key={`${at} ${text}`}>
          <p dir="auto">{text}</p>
          <span className={styles.quiet}>
            {who} · {time(at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <section className={styles.part}>
      <div className={styles.title}>
        <h3>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

function followUpWords(
  { responsible, dueOn }: NonNullable<QuestionView['followUp']>,
  language: string,
): string {
  const due =
    dueOn === null
      ? null
      : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(dueOn));
  return [responsible, due].filter(Boolean).join(' · ');
}

/** Asked anew whenever the question has changed; what is known of another one is not shown. */
function useDetails(session: string | null, question: QuestionView | undefined) {
  const connection = useConnection();
  const [known, setKnown] = useState<{ details: Details | null; hasFailed: boolean }>({
    details: null,
    hasFailed: false,
  });
  const id = question?.id;
  useEffect(() => {
    if (session === null || question === undefined) return undefined;
    let isWanted = true;
    const look = async () => {
      const reply = await connection.send('question:look', { session, question: question.id });
      if (isWanted) setKnown({ details: reply.ok ? reply.data : null, hasFailed: !reply.ok });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [connection, session, question]);
  const isSame = known.details === null || known.details.question.id === id;
  return isSame ? known : { details: null, hasFailed: false };
}
