import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';

export type Layout = 'total' | 'attendance' | 'group';
type Poll = Pick<PollView, 'type' | 'options' | 'min' | 'max' | 'abstain'>;

/** Who a bar stands for: `all`, `hall`, `remote`, a group's id, or `none` for people without a group. */
export interface Series {
  key: string;
  votes: number;
}

export interface Bar {
  series: string;
  votes: number;
  /** 0 to 1: of the people of this series who voted. With several choices a row's shares may add up to more. */
  share: number;
}

export interface Row {
  /** the key of the answer: an option's id, `yes`, `no` or `abstain` */
  key: string;
  bars: Bar[];
}

/** What a chart draws and its table says. */
export interface Figures {
  layout: Layout;
  /** the layout that was asked for cannot be shown: too few people on one side */
  withheld: boolean;
  series: Series[];
  rows: Row[];
  /** how many parts of the split are not shown */
  hidden: number;
}

/** The figures of a result, or null where this stream does not see them. A split that is missing falls back to the total. */
export function resultFigures(poll: Poll, result: ResultView | undefined, layout: Layout): Figures | null {
  if (!result?.cells) return null;
  const all = [{ key: 'all', votes: result.votes, cells: result.cells }];
  const split = layout === 'attendance' ? result.byAttendance : layout === 'group' ? result.byGroup : null;
  const parts = split?.parts.length ? inOrder(split.parts) : all;
  return {
    layout: parts === all ? 'total' : layout,
    withheld: parts === all && layout !== 'total',
    series: parts.map(({ key, votes }) => ({ key, votes })),
    rows: pollType(poll.type)
      .keys(poll)
      .map((key) => ({ key, bars: parts.map((part) => bar(part, key)) })),
    hidden: split?.hidden ?? 0,
  };
}

const order = ['hall', 'remote'];

/** The hall always first, people without a group always last: a chart is compared with the one before it. */
function inOrder<Part extends { key: string }>(parts: readonly Part[]): Part[] {
  const rank = ({ key }: Part) => (key === 'none' ? 3 : order.includes(key) ? order.indexOf(key) : 2);
  return parts.toSorted((a, b) => rank(a) - rank(b));
}

function bar(part: { key: string; votes: number; cells: [string, number][] }, key: string): Bar {
  const votes = part.cells.find(([cell]) => cell === key)?.[1] ?? 0;
  return { series: part.key, votes, share: part.votes > 0 ? votes / part.votes : 0 };
}

/** The longest bar, so that a chart of small shares still uses its width. Never 0. */
export function longestShare(figures: Figures): number {
  return Math.max(0.1, ...figures.rows.flatMap((row) => row.bars.map((each) => each.share)));
}
