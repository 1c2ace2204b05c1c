import type { Output, Sent } from '@miteinander/shared/contract';
import type { SentCommand } from '../actors/records.ts';
import { loggedCommands, nameOf } from './commands.ts';
import type { Evidence } from './evidence.ts';

/** What has become of something that was said. */
export interface Said {
  table: string;
  text: string;
  position: number;
  cluster: string | null;
  isOut: boolean;
}

type Cluster = { id: string; title: string };

/** From this revision on somebody sat there; null: nowhere. */
interface Move {
  revision: number;
  table: string | null;
}

interface Done {
  command: SentCommand;
  data: unknown;
  revision: number;
}

/** What happened at the tables, told by the log alone, in the order in which the server did it. */
export function toldOfTables(evidence: Evidence): TableStory {
  const sent = new Map(loggedCommands(evidence).map((command) => [nameOf(command), command]));
  const done = evidence.rows.log.flatMap((row): Done[] => {
    const command = sent.get(nameOf(row));
    return command && row.reply ? [{ command, ...row.reply }] : [];
  });
  const story = new TableStory();
  for (const each of done.toSorted((left, right) => left.revision - right.revision)) story.take(each);
  return story;
}

export class TableStory {
  readonly statements = new Map<string, Said>();
  readonly moves = new Map<string, Move[]>();
  /** who writes, by table */
  readonly scribes = new Map<string, string>();
  clusters: readonly Cluster[] = [];
  state = 'closed';
  /** what should not have been done at all */
  readonly wrong: string[] = [];
  private readonly undos = new Map<string, () => void>();

  take({ command, data, revision }: Done): void {
    const { name, actor, input } = command;
    const person = actor.slice(actor.indexOf(':') + 1);
    switch (name) {
      case 'table:sit':
        return this.moved(person, (input as Sent<'table:sit'>).table, revision);
      case 'table:leave':
        return this.moved(person, null, revision);
      case 'table:take-notes':
        return this.takesNotes(person, (input as Sent<'table:take-notes'>).isOn);
      case 'table:free-scribe':
        this.scribes.delete((input as Sent<'table:free-scribe'>).table);
        return;
      case 'table:state':
        return this.said(person, input as Sent<'table:state'>, data as Output<'table:state'>);
      case 'table:move-statement':
        return this.put(input as Sent<'table:move-statement'>, data as Output<'table:move-statement'>);
      case 'table:reword':
      case 'table:take-out':
        return this.changed(command);
      case 'crew:undo':
        return this.undos.get(nameOf({ actor, id: (input as Sent<'crew:undo'>).command }))?.();
      default:
        return this.steered(command, data);
    }
  }

  /** Where somebody sits in the end. */
  seatOf(person: string): string | null {
    return this.moves.get(person)?.at(-1)?.table ?? null;
  }

  /** Whether they sit there at this revision, or from a later one on. */
  mayHear(person: string, table: string, revision: number): boolean {
    const moves = this.moves.get(person) ?? [];
    return moves.some((move, index) => {
      const until = moves[index + 1]?.revision ?? Infinity;
      return move.table === table && until > revision;
    });
  }

  private moved(person: string, table: string | null, revision: number): void {
    const from = this.seatOf(person);
    if (from !== null && this.scribes.get(from) === person) this.scribes.delete(from);
    this.moves.set(person, [...(this.moves.get(person) ?? []), { revision, table }]);
  }

  private takesNotes(person: string, isOn: boolean): void {
    const table = this.seatOf(person);
    if (table === null) this.wrong.push(`${person} writes, and sits nowhere`);
    else if (!isOn) this.scribes.delete(table);
    else {
      const scribe = this.scribes.get(table);
      if (scribe !== undefined && scribe !== person) this.wrong.push(`${person} writes while ${scribe} does`);
      this.scribes.set(table, person);
    }
  }

  private said(person: string, { text }: Sent<'table:state'>, given: Output<'table:state'>): void {
    const { id, table, position } = given;
    this.isBy(person, table, id);
    const last = Math.max(0, ...this.at(table).map((each) => each.position));
    if (position <= last) this.wrong.push(`statement ${id} was not put at the end`);
    this.statements.set(id, { table, text, position, cluster: null, isOut: false });
  }

  private isBy(person: string, table: string, statement: string): void {
    if (this.scribes.get(table) !== person || this.seatOf(person) !== table)
      this.wrong.push(`${person} wrote statement ${statement}, and is not the scribe of that table`);
    if (this.state !== 'working')
      this.wrong.push(`statement ${statement} was written while the tables were ${this.state}`);
  }

  private put(
    { statement, before }: Sent<'table:move-statement'>,
    { position }: Output<'table:move-statement'>,
  ): void {
    this.change(statement, { position });
    const table = this.statements.get(statement)?.table ?? '';
    const order = [...this.statements]
      .filter(([, each]) => each.table === table && !each.isOut)
      .toSorted(([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1))
      .map(([id]) => id);
    const next = order[order.indexOf(statement) + 1] ?? null;
    if (next !== before)
      this.wrong.push(`statement ${statement} was put before ${next} instead of ${before}`);
  }

  private changed(command: SentCommand): void {
    const { statement, ...input } = command.input as { statement: string; text?: string; isOut?: boolean };
    const was = this.statements.get(statement);
    if (!was) return;
    const { actor } = command;
    if (actor.startsWith('attendee:')) this.isBy(actor.slice('attendee:'.length), was.table, statement);
    this.change(statement, { text: input.text ?? was.text, isOut: input.isOut ?? was.isOut });
    const { text, isOut } = was;
    this.undos.set(nameOf(command), () => this.change(statement, { text, isOut }));
  }

  private steered(command: SentCommand, data: unknown): void {
    const { state, clusters } = this;
    if (command.name === 'table:set-state') {
      this.state = (command.input as Sent<'table:set-state'>).state;
      this.undos.set(nameOf(command), () => (this.state = state));
    } else if (command.name === 'table:change-cluster') {
      const { cluster, title } = command.input as Sent<'table:change-cluster'>;
      this.clusters = clusters.map((each) => (each.id === cluster && title ? { ...each, title } : each));
      this.undos.set(nameOf(command), () => (this.clusters = clusters));
    } else if (command.name === 'table:cluster')
      this.clustered(command, (data as Output<'table:cluster'>).cluster);
  }

  private clustered(command: SentCommand, cluster: string | null): void {
    const { statements, into } = command.input as Sent<'table:cluster'>;
    const { clusters } = this;
    const were = statements.map((id) => [id, this.statements.get(id)?.cluster ?? null] as const);
    for (const id of statements) this.change(id, { cluster });
    const all = into?.is === 'new' ? [...clusters, { id: cluster!, title: into.title }] : clusters;
    this.clusters = all.filter(({ id }) => [...this.statements.values()].some((each) => each.cluster === id));
    this.undos.set(nameOf(command), () => {
      for (const [id, was] of were) this.change(id, { cluster: was });
      this.clusters = clusters;
    });
  }

  private at(table: string): Said[] {
    return [...this.statements.values()].filter((each) => each.table === table);
  }

  private change(id: string, change: Partial<Said>): void {
    const was = this.statements.get(id);
    if (was) this.statements.set(id, { ...was, ...change });
  }
}
