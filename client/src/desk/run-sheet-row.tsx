import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { createContext, use } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import type { OtherDesk } from '../crew/others.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { CrewMark } from './crew-marks.tsx';
import { PollMeta } from './poll-meta.tsx';
import styles from './run-sheet-list.module.css';
import { welcomeRow } from './selection.ts';

/** An item of the run sheet: welcome, or a poll. */
export type Row = { id: typeof welcomeRow } | PollView;

/** What rows show that changes often; beside the list, so that a vote does not build all of it anew. */
export interface RowSurroundings {
  places: ReadonlyMap<string, number>;
  results: ReadonlyMap<string, ResultView>;
  others: readonly OtherDesk[];
}

export const RowContext = createContext<RowSurroundings>({
  places: new Map(),
  results: new Map(),
  others: [],
});

export function pollOf(row: Row): PollView | undefined {
  return 'question' in row ? row : undefined;
}

/** One item, with its state and whoever else is at it. */
export function RunSheetRow({ row, isShown }: { row: Row; isShown: boolean }) {
  const { t, text } = useI18n<DeskKey>();
  const poll = pollOf(row);
  return (
    <GridListItem
      id={row.id}
      value={row}
      className={styles.item ?? ''}
      textValue={poll ? text(poll.question) : t('sheet.welcome')}
      data-state={poll?.state}
      data-shown={isShown || undefined}
    >
      <Mark poll={poll} />
      {poll ? <PollText poll={poll} isShown={isShown} /> : <WelcomeText isShown={isShown} />}
      <Others row={row.id} />
      {/* Every row has to have one; welcome stays where it is, and nobody meets its handle. */}
      <Button
        slot="drag"
        className={(poll ? styles.handle : styles.noHandle) ?? ''}
        aria-label={t('sheet.move')}
      >
        <span aria-hidden="true">⠿</span>
      </Button>
    </GridListItem>
  );
}

function Mark({ poll }: { poll: PollView | undefined }) {
  const { places } = use(RowContext);
  return (
    <span className={styles.mark} aria-hidden="true">
      {poll ? markOf(poll, places.get(poll.id) ?? 0) : '◦'}
    </span>
  );
}

function PollText({ poll, isShown }: { poll: PollView; isShown: boolean }) {
  const { results } = use(RowContext);
  const { t, text, lang } = useI18n<DeskKey>();
  return (
    <span className={styles.text}>
      <span className={styles.question} lang={lang(poll.question)}>
        {text(poll.question)}
      </span>
      <span className={styles.meta}>
        <PollMeta poll={poll} result={results.get(poll.id)} />
        {isShown && ` · ${t(poll.state === 'draft' ? 'onStageNext' : 'onStage')}`}
      </span>
    </span>
  );
}

function WelcomeText({ isShown }: { isShown: boolean }) {
  const { t } = useI18n<DeskKey>();
  return (
    <span className={styles.text}>
      <span className={styles.question}>{t('sheet.welcome')}</span>
      <span className={styles.meta}>
        {t('sheet.welcomeHint')}
        {isShown && ` · ${t('onStage')}`}
      </span>
    </span>
  );
}

/** Who else is at this item: a mark, and a sentence for whoever is writing in it. */
function Others({ row }: { row: string }) {
  const { t } = useI18n<DeskKey>();
  const others = use(RowContext).others.filter(({ poll, doing }) => poll === row && doing !== 'announcing');
  const writing = others.find(({ doing }) => doing === 'editing');
  if (others.length === 0) return null;
  return (
    <span className={styles.others}>
      {writing ? t('crew.doing.editing', { name: writing.name }) : null}
      {!writing && others.slice(0, 3).map((other) => <CrewMark key={other.key} other={other} />)}
    </span>
  );
}

function markOf(poll: PollView, place: number): string {
  if (poll.state === 'draft') return String(place);
  return poll.state === 'closed' ? '✓' : '●';
}
