import type { Harvest } from '../tables/harvest.ts';

/** The longest an option of a poll can be, and how many of them there can be. */
export const optionLength = 200;
const mostOptions = 60;

/**
 * A poll as it is typed (see `parseImprovised`): the question, then a line for everything that was put together and
 * for every single statement that was chosen; of clusters and statements only those chosen, if any are. What is too
 * long is cut at a word and says so by `…`.
 */
export function pollOfHarvest(
  question: string,
  { clusters, single }: Harvest,
  chosen: ReadonlySet<string>,
): string {
  const isChosen = ({ id }: { id: string }) => chosen.has(id);
  const some = clusters.filter(
    (cluster) => chosen.size === 0 || isChosen(cluster) || cluster.statements.some(isChosen),
  );
  const alone = single.flatMap(({ statements }) => statements.filter(isChosen));
  const lines = [...some.map(({ title }) => title), ...alone.map(({ text }) => text)].map((text) =>
    asOption(text),
  );
  return [asLine(question), ...unique(lines).slice(0, mostOptions)].join('\n');
}

/** One line in which nothing is taken for a bullet, a number or another language. */
function asLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ \| /g, ' / ')
    .replace(/^[-–—•*] +/, '')
    .trim();
}

function asOption(text: string): string {
  return cut(asLine(text), optionLength);
}

/** Cut at the last word that fits, with the sign that something is missing. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const end = start.lastIndexOf(' ');
  return `${(end > most / 2 ? start.slice(0, end) : start).replace(/[\s,;:.–-]+$/, '')}…`;
}

function unique(lines: readonly string[]): string[] {
  const known = new Set<string>();
  return lines.filter((line) => {
    const key = line.toLocaleLowerCase();
    return !known.has(key) && known.add(key);
  });
}
