import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { type ColumnName, columnNames } from '../questions/triage-columns.ts';
import { ActionButton } from './action-button.tsx';
import { useDeskActions } from './actions-context.tsx';
import { CardSurroundings } from './card-surroundings.ts';
import { TriageCard } from './triage-card.tsx';
import styles from './triage-board.module.css';
import type { DeskModel } from './use-desk-model.ts';
import { useGroupNames } from './use-group-names.ts';
import { useStableCallback } from './use-stable-callback.ts';
import type { Triage } from './use-triage.ts';

/** How often waiting times are told anew. */
const clockMs = 20_000;

/** Four lists; those for the stage and what is done share a column. On a phone one at a time. */
export function TriageColumns({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { triage, crew } = model;
  const { board } = triage;
  const nowMs = useServerNow(clockMs);
  const onChoose = useStableCallback(board.choose);
  const surroundings = {
    nowMs,
    labels: triage.labels,
    panelists: triage.questions.panelists,
    others: crew.others,
    nameOf: crew.nameOf,
    groupOf: useGroupNames(model.desk.meeting),
    onChoose,
  };
  return (
    <CardSurroundings value={surroundings}>
      <nav className={styles.tabs} aria-label={t('triage.columns')}>
        {columnNames.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={board.cursor.column === name}
            onClick={() => board.set({ column: name, id: null, index: 0 })}
          >
            {t(`triage.column.${name}`)} <b>{countOf(triage, name)}</b>
          </button>
        ))}
      </nav>
      <div className={styles.columns} data-column={board.cursor.column}>
        {columnNames.map((name) => (
          <Column key={name} name={name} triage={triage} />
        ))}
      </div>
    </CardSurroundings>
  );
}

function Column({ name, triage }: { name: ColumnName; triage: Triage }) {
  const { t } = useI18n<DeskKey>();
  const { board, commands } = triage;
  const list = board.columns[name];
  const isOfCursor = board.cursor.column === name;
  return (
    <section className={styles.column} data-name={name} aria-label={t(`triage.column.${name}`)}>
      <h2 className={styles.title}>
        {name === 'new' && board.isApart ? t('triage.apart') : t(`triage.column.${name}`)}
        <span className={styles.count}>{countOf(triage, name)}</span>
        {name === 'new' && <ApartSwitch triage={triage} />}
      </h2>
      {list.length === 0 ? (
        <p className={styles.nothing}>{t(board.words === '' ? `triage.empty.${name}` : 'triage.notFound')}</p>
      ) : (
        <ul className={styles.list}>
          {list.map((question) => (
            <TriageCard
              key={question.id}
              question={question}
              n={board.supportOf(question.id)}
              column={name}
              isCurrent={isOfCursor && board.current?.id === question.id}
              isMarked={isOfCursor && board.isMarked(question.id)}
              isLeaving={commands.isLeaving(question)}
              moves={isOfCursor ? board.moves : 0}
              why={board.suggested?.id === question.id ? board.suggested.why : null}
            />
          ))}
          <More name={name} triage={triage} />
        </ul>
      )}
    </section>
  );
}

/** Beyond what is live: older ones by request; waiting ones come by themselves. */
function More({ name, triage: { board, questions } }: { name: ColumnName; triage: Triage }) {
  const { t } = useI18n<DeskKey>();
  const waiting = board.isApart ? questions.qa?.apart : questions.qa?.waiting;
  const further = (waiting ?? 0) - board.columns.new.length;
  if (name === 'new' && board.words === '') {
    return further > 0 ? <li className={styles.further}>{t('triage.further', { n: further })}</li> : null;
  }
  const states = name === 'approved' ? (['approved'] as const) : name === 'done' ? doneStates : null;
  const isFull = board.columns[name].length >= liveAtMost || board.found.hasMore;
  if (!states || !isFull) return null;
  return (
    <li>
      <ActionButton look="word" onAct={() => board.found.more([...states])}>
        {t('archive.more')}
      </ActionButton>
    </li>
  );
}

const doneStates = ['answered', 'declined', 'archived'] as const;
/** From so many on there may be more than what is live. */
const liveAtMost = 30;

function ApartSwitch({ triage: { board, questions } }: { triage: Triage }) {
  const { t } = useI18n<DeskKey>();
  const { apart } = useDeskActions();
  const n = questions.qa?.apart ?? 0;
  if (n === 0 && !board.isApart) return null;
  return (
    <span className={styles.apart}>
      <ActionButton look="word" onAct={() => apart?.()} isPressed={board.isApart}>
        {board.isApart ? t('triage.backFromApart') : t('triage.apartCount', { n })}
      </ActionButton>
    </span>
  );
}

/** Of what waits, all of them; of the others, as many as are shown. */
function countOf({ board, questions }: Triage, name: ColumnName): number {
  const shown = board.columns[name].length;
  if (name !== 'new' || board.words !== '') return shown;
  const all = board.isApart ? questions.qa?.apart : questions.qa?.waiting;
  return Math.max(shown, all ?? 0);
}
