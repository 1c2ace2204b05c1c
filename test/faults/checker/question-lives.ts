import type { Output, Sent } from '@miteinander/shared/contract';
import type { SentCommand } from '../actors/records.ts';
import { loggedCommands, nameOf } from './commands.ts';
import type { Evidence } from './evidence.ts';
import type { QuestionRow } from './rows.ts';

/** What can become of a question. */
export interface Life {
  text: string;
  state: QuestionRow['state'];
  place: QuestionRow['place'];
  isPinned: boolean;
  mergedInto: string | null;
  labels: readonly string[];
  notes: number;
}

export type Lives = ReadonlyMap<string, Life & { wasPublic: boolean }>;

export function lifeOf(row: QuestionRow): Life {
  return {
    text: row.text,
    state: row.state,
    place: row.place,
    isPinned: row.is_pinned,
    mergedInto: row.merged_into,
    labels: row.labels,
    notes: row.notes.length,
  };
}

interface Done {
  command: SentCommand;
  data: unknown;
  revision: number;
}

type Change = Partial<Life>;
/** How each of the questions was that a command has changed: an undo brings just this back. */
type Undo = Map<string, Change>;

/** What became of every question, told by the log alone, in the order in which the server did it. */
export function retold(evidence: Evidence): Lives {
  const sent = new Map(loggedCommands(evidence).map((command) => [nameOf(command), command]));
  const done = evidence.rows.log.flatMap((row): Done[] => {
    const command = sent.get(nameOf(row));
    return command && row.reply ? [{ command, ...row.reply }] : [];
  });
  const story = new Story(evidence.rows.qa[0]?.is_moderated ?? true);
  for (const each of done.toSorted((a, b) => a.revision - b.revision)) story.take(each);
  return story.lives;
}

class Story {
  readonly lives = new Map<string, Life & { wasPublic: boolean }>();
  private readonly undos = new Map<string, Undo>();

  constructor(private readonly isModerated: boolean) {}

  take({ command, data }: Done): void {
    const { name, actor, input } = command;
    if (name === 'crew:undo') {
      const undo = this.undos.get(nameOf({ actor, id: (input as Sent<'crew:undo'>).command }));
      for (const [question, was] of undo ?? []) this.change(question, was);
      return;
    }
    if (name === 'question:ask')
      return this.asked(input as Sent<'question:ask'>, data as Output<'question:ask'>);
    const changes = this.changesOf(command);
    const undo: Undo = new Map();
    for (const [question, change] of changes) {
      const was = this.lives.get(question);
      // Steered, and asked by nobody that the log knows: it is found as invented.
      if (!was) continue;
      undo.set(question, name === 'question:note' ? {} : restOf(was));
      this.change(question, change);
    }
    this.undos.set(nameOf(command), undo);
    if (name === 'question:note') this.undoesNote(command);
  }

  private asked({ text }: Sent<'question:ask'>, { id }: Output<'question:ask'>): void {
    const state = this.isModerated ? ('new' as const) : ('approved' as const);
    this.lives.set(id, {
      text,
      state,
      place: null,
      isPinned: false,
      mergedInto: null,
      labels: [],
      notes: 0,
      wasPublic: state === 'approved',
    });
  }

  /** Whatever else has happened since, one note goes. */
  private undoesNote(command: SentCommand): void {
    const { question } = command.input as Sent<'question:note'>;
    const lives = this.lives;
    this.undos.set(
      nameOf(command),
      new Map([
        [
          question,
          {
            get notes() {
              return (lives.get(question)?.notes ?? 0) - 1;
            },
          },
        ],
      ]),
    );
  }

  private change(question: string, change: Change): void {
    const was = this.lives.get(question);
    if (!was) return;
    const after = { ...was, ...change };
    const isPublic = after.state === 'approved' || after.state === 'answered';
    this.lives.set(question, { ...after, wasPublic: after.wasPublic || isPublic });
  }

  private changesOf({ name, input }: SentCommand): [question: string, Change][] {
    const { question, questions = [] } = input as { question: string; questions?: { id: string }[] };
    const each = (change: Change): [string, Change][] => questions.map(({ id }) => [id, change]);
    switch (name) {
      case 'question:change':
      case 'question:edit':
        return [[question, { text: (input as { text: string }).text }]];
      case 'question:withdraw':
        return [[question, { state: 'withdrawn', place: null, isPinned: false }]];
      case 'question:set-state':
        return questions.map(({ id }) => [id, this.inState(id, (input as Sent<'question:set-state'>).state)]);
      case 'question:decline':
        return questions.map(({ id }) => [id, this.inState(id, 'declined')]);
      case 'question:place':
        return this.placed(input as Sent<'question:place'>);
      case 'question:advance':
        return this.advanced(input as Sent<'question:advance'>);
      case 'question:pin':
        return [[question, { isPinned: (input as Sent<'question:pin'>).isPinned }]];
      case 'question:merge':
        return each({ mergedInto: (input as Sent<'question:merge'>).into.id, place: null });
      case 'question:unmerge':
        return [[question, { mergedInto: null }]];
      case 'question:label':
        return questions.map(({ id }) => [id, this.labelled(id, input as Sent<'question:label'>)]);
      case 'question:note':
        return [[question, { notes: (this.lives.get(question)?.notes ?? 0) + 1 }]];
      default:
        return [];
    }
  }

  private inState(id: string, state: Life['state']): Change {
    const isPublic = state === 'approved' || state === 'answered';
    return { state, place: null, isPinned: isPublic && (this.lives.get(id)?.isPinned ?? false) };
  }

  private placed({ question, place }: Sent<'question:place'>): [string, Change][] {
    const others = [...this.lives].filter(
      ([id, life]) => id !== question && place !== null && life.place === place,
    );
    return [...others.map(([id]): [string, Change] => [id, { place: null }]), [question, { place }]];
  }

  private advanced({ now, next }: Sent<'question:advance'>): [string, Change][] {
    const changes: [string, Change][] = [];
    if (now !== null) changes.push([now, this.inState(now, 'answered')]);
    if (next !== null) changes.push([next, { place: 'now' }]);
    return changes;
  }

  private labelled(id: string, { label, isOn }: Sent<'question:label'>): Change {
    const others = (this.lives.get(id)?.labels ?? []).filter((each) => each !== label);
    return { labels: isOn ? [...others, label] : others };
  }
}

/** All but notes, which come and go by themselves. */
function restOf({ text, state, place, isPinned, mergedInto, labels }: Life): Change {
  return { text, state, place, isPinned, mergedInto, labels };
}
