import type { PersonRecord } from '../actors/records.ts';
import type { Check, Evidence } from './evidence.ts';
import { canonical } from './recount.ts';
import type { Rows } from './rows.ts';
import { type TableStory, toldOfTables } from './table-story.ts';

/**
 * Every acknowledged statement is there once, at its table, as it was written, put and taken out last [T6]; nobody sits
 * at two tables, or at a full one [T1]; one writes at each [T2]; and who has left a table hears no more of it [T3].
 */
export const checkTables: Check = (evidence) => {
  const story = toldOfTables(evidence);
  return [
    ...story.wrong,
    ...statementsWrong(evidence.rows, story),
    ...seatsWrong(evidence.rows, story),
    ...tablesWrong(evidence.rows, story),
    ...roundWrong(evidence.rows, story),
    ...evidence.persons.flatMap((person) => overheard(person, evidence, story)),
  ];
};

function statementsWrong({ statements }: Rows, story: TableStory): string[] {
  const known = new Set(statements.map(({ id }) => id));
  const lost = [...story.statements].filter(([id]) => !known.has(id));
  return [
    ...lost.map(([id, { text }]) => `statement ${id} was written and is not there: ${text}`),
    ...statements.flatMap(({ id, table_id: table, text, position, cluster_id: cluster, is_out: isOut }) => {
      const must = story.statements.get(id);
      if (!must) return [`statement ${id} is there, and nobody has written it`];
      const is = canonical({ table, text, position, cluster, isOut });
      return is === canonical(must) ? [] : [`statement ${id} should be ${canonical(must)} and is ${is}`];
    }),
  ];
}

function seatsWrong({ seats }: Rows, story: TableStory): string[] {
  const people = new Set([...story.moves.keys(), ...seats.map(({ attendee_id }) => attendee_id)]);
  return [...people].flatMap((person) => {
    const is = seats.filter(({ attendee_id }) => attendee_id === person).map(({ table_id }) => table_id);
    const must = story.seatOf(person) ?? '';
    return is.join() === must
      ? []
      : [`${person} should sit at ${must || 'no table'}, and sits at ${is.join()}`];
  });
}

function tablesWrong({ tables, seats, statements }: Rows, story: TableStory): string[] {
  return tables.flatMap(({ id, number, places, taken, scribe_id, statements: figure }) => {
    const violations: string[] = [];
    const sitting = seats.filter(({ table_id }) => table_id === id);
    const said = statements.filter(({ table_id, is_out }) => table_id === id && !is_out).length;
    if (sitting.length > places) violations.push(`has ${places} places, and ${sitting.length} people`);
    if (taken !== sitting.length) violations.push(`says ${taken}, and ${sitting.length} people sit there`);
    if (figure !== said) violations.push(`says that it has ${figure} statements, and has ${said}`);
    const must = story.scribes.get(id) ?? null;
    if (scribe_id !== must) violations.push(`should have ${must} as its scribe, and has ${scribe_id}`);
    return violations.map((what) => `table ${number} ${what}`);
  });
}

/** Which place each has among the others is judged by what everybody sees of it. */
function roundWrong({ rounds: [round] }: Rows, story: TableStory): string[] {
  if (!round) return [];
  const named = (clusters: readonly { id: string; title: string }[]) =>
    clusters
      .map(({ id, title }) => `${id} ${title}`)
      .toSorted()
      .join();
  return [
    ...(round.state === story.state ? [] : [`the tables are ${round.state} and should be ${story.state}`]),
    ...(named(round.clusters) === named(story.clusters) ? [] : ['what was put together has other titles']),
  ];
}

/** By the revision that a delta reaches: at that one, or a later one, they sit there. */
function overheard(
  { name, id, role, heard }: PersonRecord,
  { session }: Evidence,
  story: TableStory,
): string[] {
  if (role !== 'attendee') return [];
  const wrong = heard.flatMap(({ channel, stream, delta }) => {
    if (channel !== session || !stream.startsWith('table:') || !delta) return [];
    const isEmpty = Object.keys(delta.changed).length + Object.keys(delta.gone).length === 0;
    const table = stream.slice('table:'.length);
    return isEmpty || story.mayHear(id, table, delta.to)
      ? []
      : [`${name} heard of ${table}, and does not sit there`];
  });
  return [...new Set(wrong)];
}
