import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { useEffect, useMemo, useRef } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { OtherDesk } from '../crew/others.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { CrewMark } from './crew-marks.tsx';
import { PollMeta } from './poll-meta.tsx';
import styles from './run-sheet-list.module.css';
import { welcomeRow } from './selection.ts';

export interface RunSheetListProps {
  sheet: readonly PollView[];
  results: ReadonlyMap<string, ResultView>;
  others: readonly OtherDesk[];
  /** the row in the preview */
  selected: string | null;
  /** the row on the stage */
  shown: string | null;
  onSelect: (row: string) => void;
  onDrop: (poll: string, target: { key: string; dropPosition: string }) => void;
}

type Row = { id: string; place: number; poll?: PollView };

/**
 * The session's items in order, welcome first. Arrows move the choice, and the space bar, which has nothing to do
 * on a chosen row, stays free to show the preview. A row is moved by its handle, with the pointer or with Enter and
 * arrows.
 */
export function RunSheetList(props: RunSheetListProps) {
  const { sheet, results, others, selected, shown, onSelect, onDrop } = props;
  const { t, text } = useI18n<DeskKey>();
  const list = useScrolledTo(selected);
  const rows = useMemo<Row[]>(
    () => [
      { id: welcomeRow, place: 0 },
      ...sheet.map((poll, index) => ({ id: poll.id, place: index + 1, poll })),
    ],
    [sheet],
  );
  const { dragAndDropHooks } = useDragAndDrop<Row>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nameOf(rows, String(key), text) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined || moved === welcomeRow) return;
      onDrop(String(moved), { key: String(target.key), dropPosition: target.dropPosition });
    },
  });
  return (
    <GridList
      ref={list}
      className={styles.list ?? ''}
      aria-label={t('sheet.label')}
      items={rows}
      dependencies={[results, others, shown]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      disallowTypeAhead
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [row] = keys === 'all' ? [] : keys;
        if (row !== undefined) onSelect(String(row));
      }}
      dragAndDropHooks={dragAndDropHooks}
    >
      {({ id, place, poll }) => (
        <GridListItem
          id={id}
          className={styles.item ?? ''}
          textValue={poll ? text(poll.question) : t('sheet.welcome')}
          data-state={poll?.state}
          data-shown={id === shown || undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {poll ? markOf(poll, place) : '◦'}
          </span>
          {poll ? (
            <PollText poll={poll} result={results.get(id)} isShown={id === shown} />
          ) : (
            <WelcomeText isShown={id === shown} />
          )}
          <Others others={others.filter((other) => other.poll === id && other.doing !== 'announcing')} />
          {/* Every row has to have one; welcome stays where it is, and nobody meets its handle. */}
          <Button
            slot="drag"
            className={(poll ? styles.handle : styles.noHandle) ?? ''}
            aria-label={t('sheet.move')}
          >
            <span aria-hidden="true">⠿</span>
          </Button>
        </GridListItem>
      )}
    </GridList>
  );
}

function PollText(props: { poll: PollView; result: ResultView | undefined; isShown: boolean }) {
  const { poll, result, isShown } = props;
  const { t, text, lang } = useI18n<DeskKey>();
  return (
    <span className={styles.text}>
      <span className={styles.question} lang={lang(poll.question)}>
        {text(poll.question)}
      </span>
      <span className={styles.meta}>
        <PollMeta poll={poll} result={result} />
        {isShown && ` · ${t('onStage')}`}
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
function Others({ others }: { others: readonly OtherDesk[] }) {
  const { t } = useI18n<DeskKey>();
  const writing = others.find(({ doing }) => doing === 'editing');
  if (others.length === 0) return null;
  return (
    <span className={styles.others}>
      {writing ? t('crew.doing.editing', { name: writing.name }) : null}
      {!writing && others.slice(0, 3).map((other) => <CrewMark key={other.key} other={other} />)}
    </span>
  );
}

/** The chosen row stays in sight, whoever chose it; the focus stays where it is. */
function useScrolledTo(selected: string | null) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected === null) return;
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return list;
}

function nameOf(rows: readonly Row[], id: string, text: (text: PollView['question']) => string): string {
  const poll = rows.find((row) => row.id === id)?.poll;
  return poll ? text(poll.question) : id;
}

function markOf(poll: PollView, place: number): string {
  if (poll.state === 'draft') return String(place);
  return poll.state === 'closed' ? '✓' : '●';
}
