import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { useEffect, useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { PollMeta } from './poll-meta.tsx';
import styles from './run-sheet-list.module.css';

interface RunSheetListProps {
  sheet: readonly PollView[];
  results: ReadonlyMap<string, ResultView>;
  selected: string | null;
  /** the poll on the stage */
  shown: string | null;
  onSelect: (poll: string) => void;
}

/**
 * The session's polls as radio buttons: arrows move the choice, and the space bar, which has nothing to do on a
 * chosen one, stays free to show the preview.
 */
export function RunSheetList({ sheet, results, selected, shown, onSelect }: RunSheetListProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <fieldset className={styles.list} aria-label={t('sheet.label')}>
      {sheet.map((poll, index) => (
        <Item
          key={poll.id}
          poll={poll}
          place={index + 1}
          result={results.get(poll.id)}
          isSelected={poll.id === selected}
          isShown={poll.id === shown}
          onSelect={onSelect}
        />
      ))}
    </fieldset>
  );
}

interface ItemProps {
  poll: PollView;
  place: number;
  result: ResultView | undefined;
  isSelected: boolean;
  isShown: boolean;
  onSelect: (poll: string) => void;
}

function Item({ poll, place, result, isSelected, isShown, onSelect }: ItemProps) {
  const { t, text, lang } = useI18n<DeskKey>();
  const item = useRef<HTMLLabelElement>(null);
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <label
      ref={item}
      className={styles.item}
      data-selected={isSelected || undefined}
      data-state={poll.state}
      data-shown={isShown || undefined}
    >
      <input type="radio" name="run-sheet" checked={isSelected} onChange={() => onSelect(poll.id)} />
      <span className={styles.mark} aria-hidden="true">
        {markOf(poll, place)}
      </span>
      <span className={styles.text}>
        <span className={styles.question} lang={lang(poll.question)}>
          {text(poll.question)}
        </span>
        <span className={styles.meta}>
          <PollMeta poll={poll} result={result} />
          {isShown && ` · ${t('onStage')}`}
        </span>
      </span>
    </label>
  );
}

function markOf(poll: PollView, place: number): string {
  if (poll.state === 'draft') return String(place);
  return poll.state === 'closed' ? '✓' : '●';
}
