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
  onStep: (step: 1 | -1) => void;
}

/** The session's polls as one list box: arrows move in it, and it never takes the space bar for itself. */
export function RunSheetList({ sheet, results, selected, shown, onSelect, onStep }: RunSheetListProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <ul
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('sheet.label')}
      aria-activedescendant={selected === null ? undefined : optionId(selected)}
      onKeyDown={(pressed) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[pressed.key] as 1 | -1 | undefined;
        if (!step) return;
        pressed.preventDefault();
        onStep(step);
      }}
    >
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
    </ul>
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
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li
      ref={item}
      id={optionId(poll.id)}
      role="option"
      aria-selected={isSelected}
      className={styles.item}
      data-state={poll.state}
      data-shown={isShown || undefined}
      onClick={() => onSelect(poll.id)}
    >
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
    </li>
  );
}

function markOf(poll: PollView, place: number): string {
  if (poll.state === 'draft') return String(place);
  return poll.state === 'closed' ? '✓' : '●';
}

function optionId(poll: string): string {
  return `poll-${poll}`;
}
