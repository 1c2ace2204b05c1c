import { commands } from '@miteinander/shared/contract';
import type { Entry } from './meeting-file-entries.ts';
import { draftOf } from './meeting-file-polls.ts';
import type { Path, Problem } from './meeting-file-problems.ts';
import { PollEntry } from './meeting-file-schema.ts';
import { nearest } from './nearest.ts';

const ofTheOriginal = ['type', 'question', 'options', 'min', 'max', 'abstain'];

/** What is wrong with a poll, which is either a question of its own or repeats one of the `earlier`. */
export function pollProblems({ path, value }: Entry, earlier: readonly Entry[]): Problem[] {
  if (typeof value['repeats'] !== 'string') return draftProblems(path, value);
  const { repeats } = value;
  const taken = ofTheOriginal
    .filter((key) => key in value)
    .map((key): Problem => ({
      path: [...path, key],
      isKey: true,
      message: `stands in "${repeats}" already`,
    }));
  const known = earlier.flatMap((poll) => (typeof poll.value['id'] === 'string' ? [poll.value['id']] : []));
  if (known.includes(repeats)) return taken;
  const meant = nearest(repeats, known);
  const hint = meant ? `; did you mean "${meant}"?` : '';
  const message = `there is no earlier poll with the id "${repeats}" in this item${hint}`;
  return [...taken, { path: [...path, 'repeats'], message }];
}

/** What the contract asks of a poll, said of the file's keys. */
function draftProblems(path: Path, value: Record<string, unknown>): Problem[] {
  if (!('question' in value))
    return [
      { path: [...path, 'question'], message: 'is missing; expected a text, or one text per language' },
    ];
  const entry = PollEntry.safeParse(value);
  if (!entry.success) return [];
  const draft = commands['poll:create'].input.shape.poll.safeParse(draftOf(entry.data, 'de'));
  if (draft.success) return [];
  return draft.error.issues
    .map((issue) => ({ path: issue.path as (string | number)[], message: issue.message }))
    .filter((problem) => problem.path[0] !== 'max' || 'max' in value)
    .map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
