/** How the crew steers questions: look under the lock, decide, store, tell whose they are, remember how it was. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { type Crowd, crowdOf } from '../people/crowd.ts';
import { conflictWith, type Moment } from './moderating.rules.ts';
import type { QuestionRow } from './question-row.ts';
import {
  authorsOf,
  findPlaced,
  findQuestions,
  isShown,
  saveSteps,
  type Step,
  supportersOf,
} from './questions.sql.ts';

export interface Expected {
  id: string;
  expects: number;
}

/** The questions as the desk saw them, in its order; all of them, or none. */
export async function findExpected(
  tx: ChannelTx,
  session: string,
  wanted: readonly Expected[],
): Promise<QuestionRow[]> {
  const rows = await findQuestions(
    tx.query,
    session,
    wanted.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ id, expects }) => {
    const row = byId.get(id);
    if (!row || row.state === 'withdrawn') throw new Refusal('not-found');
    if (Number(row.revision) !== expects) throw conflictWith(row);
    return row;
  });
}

export async function momentOf(
  { query, revision }: ChannelTx,
  meeting: string,
): Promise<Moment & { crowd: Crowd }> {
  const [[clock], crowd] = await Promise.all([
    query<{ now: Date }>('SELECT clock_timestamp() AS now'),
    crowdOf(query, meeting),
  ]);
  return { now: clock!.now, revision, crowd };
}

/** Stores the steps, and gives what a change has to say about them. */
export async function stepped(
  tx: ChannelTx,
  session: string,
  steps: readonly Step[],
): Promise<{ before: BeforeSteps; persons: string[] }> {
  await saveSteps(tx, session, steps);
  return { before: beforeOf(session, steps), persons: await personsTouched(tx, steps) };
}

/**
 * What an undo brings back, the revision included. Who asked and what they wrote to the crew is not kept in the log.
 */
const kept = [
  'id',
  'text',
  'original',
  'shown_attendance',
  'shown_group',
  'state',
  'place',
  'is_pinned',
  'is_apart',
  'approved_at',
  'moved_at',
  'declined',
  'answer',
  'merged_into',
  'root_id',
  'wordings',
  'labels',
  'assigned_to',
  'hints',
  'follow_up',
  'revision',
] as const satisfies (keyof QuestionRow)[];
type Kept = Pick<QuestionRow, (typeof kept)[number]>;

/** What the log keeps of how questions were. */
export interface BeforeSteps {
  session: string;
  questions: Kept[];
}

export function beforeOf(session: string, steps: readonly Step[]): BeforeSteps {
  const was = steps.map(({ before }) => Object.fromEntries(kept.map((key) => [key, before[key]])));
  return { session, questions: was as unknown as Kept[] };
}

/** Everything as it was, as long as nobody has changed any of it since, and no other question stands in its place. */
export async function stepBack(
  tx: ChannelTx,
  done: DoneCommand<BeforeSteps>,
): Promise<Omit<Undone, 'persons'> & { persons: string[] }> {
  const { session, questions } = done.before;
  const rows = await findQuestions(
    tx.query,
    session,
    questions.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const steps = questions.map((was) => {
    const row = byId.get(was.id);
    if (!row) throw new Refusal('conflict');
    if (Number(row.revision) !== done.firstRevision) throw conflictWith(row);
    return { before: row, after: restored(row, was) };
  });
  await refuseTakenPlaces(tx, session, steps);
  await saveSteps(tx, session, steps);
  return { persons: await personsTouched(tx, steps), states: [] };
}

/** Whoever has left meanwhile stays forgotten [Q28]. */
function restored(row: QuestionRow, was: Kept): QuestionRow {
  const shown_group = row.author === null ? row.shown_group && was.shown_group : was.shown_group;
  return { ...row, ...was, shown_group };
}

async function refuseTakenPlaces(tx: ChannelTx, session: string, steps: readonly Step[]): Promise<void> {
  const wanted = new Set(steps.map(({ after }) => after.place).filter((place) => place !== null));
  if (wanted.size === 0) return;
  const own = new Set(steps.map(({ after }) => after.id));
  const taken = (await findPlaced(tx.query, session)).find(
    ({ id, place }) => !own.has(id) && wanted.has(place!),
  );
  if (taken) throw conflictWith(taken);
}

/** Authors, and of what begins or ceases to be public those who support it, whose own support comes and goes with it. */
async function personsTouched({ query }: ChannelTx, steps: readonly Step[]): Promise<string[]> {
  const roots = steps.flatMap(({ before, after }) => [before.root_id, after.root_id]);
  const moved = steps.filter(({ before, after }) => isShown(before) !== isShown(after));
  const [authors, supporters] = await Promise.all([
    authorsOf(query, roots),
    moved.length === 0
      ? []
      : supportersOf(
          query,
          moved.map(({ after }) => after.root_id),
        ),
  ]);
  return [...new Set([...authors, ...supporters])];
}

export function steered({ id, state, place, revision }: QuestionRow) {
  return { id, state: state as 'new', place, revision: Number(revision) };
}
