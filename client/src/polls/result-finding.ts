import type { Bar, Figures } from './result-figures.ts';

/** What a chart shows, before it is put into words. Keys are keys of answers. */
export type Finding =
  | { kind: 'nobody' }
  | TotalFinding
  /** one group alone is shown: what it says is not what everybody says */
  | { kind: 'one-group'; group: string; finding: TotalFinding }
  /** every part puts the same answer first; they are furthest apart at `apart`, if anywhere */
  | { kind: 'agree'; by: 'attendance' | 'group'; key: string; apart: string | null }
  | { kind: 'differ'; by: 'attendance'; hall: string; remote: string }
  | { kind: 'differ'; by: 'group'; apart: string | null };

/** What a chart of one series shows. */
export type TotalFinding =
  | { kind: 'unanimous'; key: string }
  | { kind: 'lead'; key: string; share: number }
  | { kind: 'tie'; keys: string[] };

/** Below this difference of shares nothing is said to be apart. */
const worthSaying = 0.1;

/** The one thing a person in the last row should take from the chart. */
export function findingOf(figures: Figures): Finding {
  if (figures.series.every((series) => series.votes === 0)) return { kind: 'nobody' };
  const [only] = figures.series;
  if (figures.layout === 'group' && figures.series.length === 1 && only) {
    return { kind: 'one-group', group: only.key, finding: inTotal(figures) };
  }
  return figures.layout === 'total' || figures.series.length < 2
    ? inTotal(figures)
    : between(figures, figures.layout === 'attendance' ? 'attendance' : 'group');
}

function inTotal(figures: Figures): TotalFinding {
  const [series] = figures.series;
  const first = firsts(figures, series?.key ?? 'all');
  const [key = ''] = first;
  if (first.length > 1) return { kind: 'tie', keys: first };
  const lead = barOf(figures, key, series?.key ?? 'all');
  return lead?.share === 1 ? { kind: 'unanimous', key } : { kind: 'lead', key, share: lead?.share ?? 0 };
}

function between(figures: Figures, by: 'attendance' | 'group'): Finding {
  const leaders = figures.series.map((series) => firsts(figures, series.key));
  const common = leaders.reduce((left, right) => left.filter((key) => right.includes(key)));
  const apart = furthestApart(figures);
  if (common[0] !== undefined) return { kind: 'agree', by, key: common[0], apart };
  if (by === 'group') return { kind: 'differ', by, apart };
  const leader = (attendance: string) =>
    leaders[figures.series.findIndex((series) => series.key === attendance)]?.[0] ?? '';
  return { kind: 'differ', by, hall: leader('hall'), remote: leader('remote') };
}

/** The answers with the most votes of one series; several if they are equal. */
function firsts(figures: Figures, series: string): string[] {
  const votes = (key: string) => barOf(figures, key, series)?.votes ?? 0;
  const most = Math.max(...figures.rows.map((row) => votes(row.key)));
  return figures.rows.filter((row) => votes(row.key) === most).map((row) => row.key);
}

function furthestApart(figures: Figures): string | null {
  const distances = figures.rows.map((row) => {
    const shares = row.bars.map((bar) => bar.share);
    return { key: row.key, distance: Math.max(...shares) - Math.min(...shares) };
  });
  const [furthest] = distances.toSorted((a, b) => b.distance - a.distance);
  return furthest && furthest.distance >= worthSaying ? furthest.key : null;
}

function barOf(figures: Figures, key: string, series: string): Bar | undefined {
  return figures.rows.find((row) => row.key === key)?.bars.find((bar) => bar.series === series);
}
