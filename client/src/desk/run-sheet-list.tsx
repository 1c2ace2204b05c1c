import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { memo, type ReactNode, useMemo } from 'react';
import { GridList, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { OtherDesk } from '../crew/others.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './run-sheet-list.module.css';
import { pollOf, type Row, RowContext, RunSheetRow } from './run-sheet-row.tsx';
import { welcomeRow } from './selection.ts';
import { useRowInSight } from './use-row-in-sight.ts';

/** From so many items on only those in sight are drawn: a step through two hundred took seconds on a slow machine. */
const many = 40;
const welcome = { id: welcomeRow } as const;

export interface RunSheetListProps {
  sheet: readonly PollView[];
  results: ReadonlyMap<string, ResultView>;
  others: readonly OtherDesk[];
  /** the row in the preview */
  selected: string | null;
  /** the row on the stage */
  shown: string | null;
  /** always the same functions: the list is drawn anew only when it has changed */
  onSelect: (row: string) => void;
  onDrop: (poll: string, target: { key: string; dropPosition: string }) => void;
}

/**
 * The session's items in order, welcome first. Arrows move the choice, and the space bar, which has nothing to do
 * on a chosen row, stays free to show the preview. A row is moved by its handle, with the pointer or with Enter and
 * arrows.
 */
export const RunSheetList = memo((props: RunSheetListProps) => {
  const { sheet, results, others, ...rest } = props;
  const places = useMemo(() => new Map(sheet.map(({ id }, index) => [id, index + 1])), [sheet]);
  const surroundings = useMemo(() => ({ places, results, others }), [places, results, others]);
  const rows = useMemo<Row[]>(() => [welcome, ...sheet], [sheet]);
  return (
    <RowContext value={surroundings}>
      <OnlyWhatIsSeen isMany={rows.length > many}>
        <Rows rows={rows} {...rest} />
      </OnlyWhatIsSeen>
    </RowContext>
  );
});

function OnlyWhatIsSeen({ isMany, children }: { isMany: boolean; children: ReactNode }) {
  if (!isMany) return children;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 60 }}>
      {children}
    </Virtualizer>
  );
}

type RowsProps = Pick<RunSheetListProps, 'selected' | 'shown' | 'onSelect' | 'onDrop'> & { rows: Row[] };

const Rows = memo(({ rows, selected, shown, onSelect, onDrop }: RowsProps) => {
  const { t, text } = useI18n<DeskKey>();
  const list = useRowInSight(rows, selected);
  const { dragAndDropHooks } = useDragAndDrop<Row>({
    getItems: (_, items) =>
      items.map((row) => ({ 'text/plain': text(pollOf(row)?.question ?? {}) || t('sheet.welcome') })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined || moved === welcomeRow) return;
      onDrop(String(moved), { key: String(target.key), dropPosition: target.dropPosition });
    },
  });
  const selectedKeys = useMemo(() => (selected === null ? [] : [selected]), [selected]);
  return (
    <GridList
      ref={list}
      className={styles.list ?? ''}
      aria-label={t('sheet.label')}
      items={rows}
      dependencies={[shown, t]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      disallowTypeAhead
      selectedKeys={selectedKeys}
      onSelectionChange={(keys) => {
        const [row] = keys === 'all' ? [] : keys;
        if (row !== undefined) onSelect(String(row));
      }}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(row) => <RunSheetRow row={row} isShown={row.id === shown} />}
    </GridList>
  );
});
