import type { Output, Sent, View } from '@miteinander/shared/contract';
import { type PlannedModeration, questionWord } from '../schedule/questions.ts';
import { type Steering, undoing } from './at-a-desk.ts';
import type { Look } from './desk.ts';
import type { SentCommand } from './records.ts';

type Question = View<'questions'>;

interface Seen {
  session: string;
  questions: readonly Question[];
  /** what was merged, by what this desk was answered: it is not shown any more */
  merged: readonly { id: string; revision: number }[];
}

/** In which state a question has to be for this to be done with it. */
const needed: Partial<Record<PlannedModeration['action'], readonly Question['state'][]>> = {
  approve: ['new', 'declined', 'archived'],
  decline: ['new', 'approved'],
  archive: ['answered', 'declined', 'new'],
  restore: ['archived', 'declined', 'answered'],
  answer: ['approved'],
  place: ['approved'],
  next: ['approved'],
  merge: ['new', 'approved'],
  pin: ['approved', 'answered'],
  edit: ['new', 'approved'],
  label: ['new', 'approved'],
  note: ['new', 'approved', 'declined'],
};

function seenBy({ place, views, done }: Look): Seen {
  return {
    session: place.session,
    questions: views('questions'),
    merged: done.filter(({ name }) => name === 'question:merge').flatMap(mergedBy),
  };
}

/** What was merged has the revision of its merging, which the target was answered with. */
function mergedBy({ input, sendings }: SentCommand) {
  const answer = sendings.find(({ outcome }) => outcome.is === 'acknowledged')!.outcome;
  const { revision } = (answer as { data: unknown }).data as Output<'question:merge'>;
  return (input as Sent<'question:merge'>).questions.map(({ id }) => ({ id, revision }));
}

/** The command for what is planned, with what the desk sees; null as long as there is nothing to do it with. */
export function moderating(planned: PlannedModeration, look: Look): Steering | null {
  const { action, pick, isStale } = planned;
  const seen = seenBy(look);
  const { session } = seen;
  if (action === 'undo') return undoing(pick, look.undoable);
  if (action === 'advance') {
    const at = (place: string) => seen.questions.find((each) => each.place === place)?.id ?? null;
    const [now, next] = [at('now'), at('next')];
    return now === null && next === null ? null : { name: 'question:advance', input: { session, now, next } };
  }
  if (action === 'unmerge') {
    const child = seen.merged[pick % seen.merged.length];
    const input = child && { session, question: child.id, expects: child.revision };
    return input ? { name: 'question:unmerge', input } : null;
  }
  const states = needed[action]!;
  const fitting = seen.questions.filter(({ state }) => states.includes(state));
  // What is merged has supporters mostly, who come together with others'.
  const supported = fitting.filter(({ state }) => action === 'merge' && pick % 4 > 0 && state === 'approved');
  const chosen = supported.length > 1 ? supported : fitting;
  const question = chosen[pick % chosen.length];
  if (!question) return null;
  const expects = question.revision! - (isStale ? 1 : 0);
  if (action === 'merge') return merging({ session, expects, question, pick }, fitting);
  return ofQuestion(planned, { session, question: question.id, expects });
}

function merging(
  {
    session,
    expects,
    question,
    pick,
  }: { session: string; expects: number; question: Question; pick: number },
  fitting: readonly Question[],
): Steering | null {
  const targets = fitting.filter(({ id, state }) => id !== question.id && state === 'approved');
  const into = targets[Math.floor(pick / 7) % targets.length];
  if (!into) return null;
  const questions = [{ id: question.id, expects }];
  return {
    name: 'question:merge',
    input: { session, questions, into: { id: into.id, expects: into.revision! } },
  };
}

function ofQuestion(
  { action, pick }: PlannedModeration,
  of: { session: string; question: string; expects: number },
): Steering {
  const { session, question, expects } = of;
  const several = { session, questions: [{ id: question, expects }] };
  switch (action) {
    case 'approve':
      return { name: 'question:set-state', input: { ...several, state: 'approved' } };
    case 'archive':
      return { name: 'question:set-state', input: { ...several, state: 'archived' } };
    case 'restore':
      return { name: 'question:set-state', input: { ...several, state: pick % 2 ? 'new' : 'approved' } };
    case 'answer':
      return { name: 'question:set-state', input: { ...several, state: 'answered' } };
    case 'decline':
      return { name: 'question:decline', input: { ...several, reason: 'off-topic' } };
    case 'place':
      return { name: 'question:place', input: { ...of, place: 'now' } };
    case 'next':
      return { name: 'question:place', input: { ...of, place: pick % 5 === 0 ? null : 'next' } };
    case 'pin':
      return { name: 'question:pin', input: { ...of, isPinned: pick % 3 > 0 } };
    case 'edit':
      return { name: 'question:edit', input: { ...of, text: `${questionWord}, besser ${pick}?` } };
    case 'label':
      return { name: 'question:label', input: { ...several, label: 'law', isOn: pick % 3 > 0 } };
    case 'note':
      return { name: 'question:note', input: { session, question, text: `Notiz ${pick}` } };
    default:
      throw new Error(`Nobody knows how to ${action}`);
  }
}
