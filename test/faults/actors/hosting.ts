import type { View } from '@miteinander/shared/contract';
import { type PlannedHosting, statementWord } from '../schedule/tables.ts';
import { type Steering, undoing } from './at-a-desk.ts';
import type { Look } from './desk.ts';
import type { SentCommand } from './records.ts';

interface Seen {
  session: string;
  round: View<'rounds'> | undefined;
  tables: readonly View<'tables'>[];
  statements: readonly View<'statements'>[];
  /** what this desk has taken out, as it was answered */
  out: readonly { id: string; revision: number }[];
}

/** Statements of which there is a harvest. */
const fewest = 3;

function seenBy({ place, views, done }: Look): Seen {
  return {
    session: place.session,
    round: views('rounds')[0],
    tables: views('tables'),
    statements: views('statements'),
    // What was taken out is not shown any more; what it is called the desk knows from having done it.
    out: done.filter(({ name }) => name === 'table:take-out').map(takenOut),
  };
}

function takenOut({ sendings }: SentCommand): { id: string; revision: number } {
  const answer = sendings.find(({ outcome }) => outcome.is === 'acknowledged')!.outcome;
  return (answer as { data: unknown }).data as { id: string; revision: number };
}

/** The command for what is planned, with what the desk sees; null as long as there is nothing to do it with. */
export function hosting(planned: PlannedHosting, look: Look): Steering | null {
  const { action, pick } = planned;
  if (action === 'undo') return undoing(pick, look.undoable);
  const seen = seenBy(look);
  if (action === 'reword' || action === 'take-out' || action === 'bring-back')
    return ofStatement(planned, seen);
  if (action === 'free-scribe' || action === 'answer-help') return ofTable(planned, seen);
  return seen.round ? ofRound(planned, seen, seen.round) : null;
}

function ofStatement({ action, pick, isStale }: PlannedHosting, seen: Seen): Steering | null {
  const { session, statements, out } = seen;
  const among = action === 'bring-back' ? out : statements;
  const one = among[pick % among.length];
  if (!one) return null;
  const of = { session, statement: one.id, expects: one.revision! - (isStale ? 1 : 0) };
  if (action === 'reword')
    return { name: 'table:reword', input: { ...of, text: `${statementWord}, besser ${pick}` } };
  return { name: 'table:take-out', input: { ...of, isOut: action === 'take-out' } };
}

function ofTable({ action, pick }: PlannedHosting, { session, tables }: Seen): Steering | null {
  const fitting = tables.filter(({ hasScribe, help }) => (action === 'free-scribe' ? hasScribe : help));
  const table = fitting[pick % fitting.length]?.id;
  if (table === undefined) return null;
  if (action === 'free-scribe') return { name: 'table:free-scribe', input: { session, table } };
  return { name: 'table:answer-help', input: { session, table, answer: pick % 2 ? 'coming' : 'done' } };
}

function ofRound(planned: PlannedHosting, seen: Seen, round: View<'rounds'>): Steering | null {
  const { action, pick, isStale } = planned;
  const of = { session: seen.session, expects: round.revision! - (isStale ? 1 : 0) };
  switch (action) {
    case 'choosing':
    case 'working':
    case 'harvest':
      return isTimeFor(action, seen, round)
        ? { name: 'table:set-state', input: { ...of, state: action } }
        : null;
    case 'plan':
      return planning(of, pick, seen.tables);
    case 'retitle': {
      const cluster = round.clusters[pick % round.clusters.length]?.id;
      const input = { ...of, cluster: cluster!, title: `Bündel ${pick}`, position: 1 + (pick % 2) };
      return cluster === undefined ? null : { name: 'table:change-cluster', input };
    }
    default:
      return clustering(planned, of, seen.statements, round);
  }
}

/** Work not before somebody could sit down, harvest not before something was said, however slow all of it is. */
function isTimeFor(state: 'choosing' | 'working' | 'harvest', seen: Seen, round: View<'rounds'>): boolean {
  const isSaid = seen.statements.length >= fewest;
  if (state === 'harvest') return isSaid;
  return state === 'choosing'
    ? isSaid || round.state === 'closed'
    : seen.tables.some(({ taken }) => taken > 0);
}

/** One more place somewhere, or one less. */
function planning(
  of: { session: string; expects: number },
  pick: number,
  tables: readonly View<'tables'>[],
): Steering | null {
  if (tables.length === 0) return null;
  const planned = tables.map(({ id, number, name, attendance, link, question, places }, index) => {
    const by = index === pick % tables.length ? (pick % 3 === 0 ? -1 : 1) : 0;
    return { id, number, name, attendance, link, question, places: Math.max(2, places + by) };
  });
  return { name: 'table:plan', input: { ...of, tables: planned } };
}

function clustering(
  { action, pick }: PlannedHosting,
  of: { session: string; expects: number },
  statements: readonly View<'statements'>[],
  { clusters }: View<'rounds'>,
): Steering | null {
  const [one, other] = [statements[pick % statements.length], statements[(pick * 7) % statements.length]];
  if (!one || !other) return null;
  const chosen = [...new Set([one.id, other.id])];
  if (action === 'single') return { name: 'table:cluster', input: { ...of, statements: chosen, into: null } };
  const cluster = clusters[pick % clusters.length]?.id;
  const into =
    action === 'into' && cluster !== undefined
      ? { is: 'there' as const, cluster }
      : { is: 'new' as const, title: `Thema ${pick}` };
  return { name: 'table:cluster', input: { ...of, statements: chosen, into } };
}
