import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Path, Problem } from './meeting-file-problems.ts';

/** A problem with the line and column at which it stands, both counted from 1. */
export interface PlacedProblem {
  line: number;
  column: number;
  message: string;
}

/** Finds where a problem stands: at its value, else at its key, else at the entry in which the key is missing. */
export function placed(document: Document, lines: LineCounter, problem: Problem): PlacedProblem {
  const where = placeOf(problem.path);
  return {
    ...positionOf(lines, offsetOf(document, problem)),
    message: where === '' ? problem.message : `${where}: ${problem.message}`,
  };
}

/** Line and column of a place in the text. */
export function positionOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** `programme 3 › polls 1 › question`, numbers counted from 1 as people do. */
function placeOf(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? ` ${key + 1}` : ` › ${key}`))
    .join('')
    .replace(/^ › /, '');
}

function offsetOf(document: Document, { path, isKey }: Problem): number {
  let node: Node | null = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    const next = step(node, key);
    if (!next) return offset;
    const isLast = depth === path.length - 1;
    const keyAt = next.key ?? offset;
    offset = isLast && isKey ? keyAt : (startOf(next.value) ?? keyAt);
    node = next.value;
  }
  return offset;
}

function step(node: Node | null, key: string | number): { key?: number; value: Node | null } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)] as Node | undefined;
    return value && { value };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
  if (!pair) return undefined;
  const keyAt = startOf(pair.key as Node);
  return {
    ...(keyAt !== undefined && { key: keyAt }),
    value: isEmpty(pair.value) ? null : (pair.value as Node),
  };
}

/** Nothing stands behind the key: its place would be the next line. */
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '');
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}
