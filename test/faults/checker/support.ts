import type { Sent } from '@miteinander/shared/contract';
import type { SentCommand } from '../actors/records.ts';
import type { Check, Evidence } from './evidence.ts';
import { grouped } from './grouped.ts';
import type { QuestionRow, Rows, SupportRow } from './rows.ts';
import { attendeeOf } from './votes.ts';

interface Given {
  question: string;
  isOn: boolean;
  version: number;
  isAcknowledged: boolean;
  /** some message of it may have been stored although nobody was told */
  isOpen: boolean;
}

/** Where a question leads in the end, step by step. */
export function rootOf({ questions }: Pick<Rows, 'questions'>, row: QuestionRow): QuestionRow {
  let root = row;
  // As many steps as there are questions: more would be a circle.
  for (let left = questions.length; root.merged_into !== null && left > 0; left -= 1)
    root = questions.find(({ id }) => id === root.merged_into)!;
  return root;
}

/** Different people with support anywhere among what was merged into a question. */
export function figureOf(rows: Pick<Rows, 'questions' | 'support'>, id: string): number {
  const family = familyOf(rows, id);
  const people = rows.support.filter(({ question_id, is_on }) => is_on && family.has(question_id));
  return new Set(people.map(({ attendee_id }) => attendee_id)).size;
}

function familyOf(rows: Pick<Rows, 'questions'>, id: string): Set<string> {
  return new Set(rows.questions.filter((row) => rootOf(rows, row).id === id).map((row) => row.id));
}

/** Acknowledged support is stored and counted once a person, and nothing else is [Q29]. */
export const checkSupport: Check = (evidence) => {
  const { rows } = evidence;
  const given = evidence.persons.flatMap(({ commands }) =>
    commands.filter(({ name }) => name === 'question:support'),
  );
  const violations = figuresWrong(rows);
  const stored = grouped(rows.support, (row) => `${row.attendee_id} ${row.question_id}`);
  for (const [name, own] of grouped(given, attendeeOf)) {
    const all = own.map(givenOf);
    const questions = new Set(all.map(({ question }) => question));
    for (const question of questions) {
      const row = stored.get(`${name} ${question}`)?.[0];
      stored.delete(`${name} ${question}`);
      const what = judged(row, question, all);
      if (what) violations.push(`${own[0]!.person} for ${question}: ${what}`);
    }
  }
  for (const name of stored.keys()) violations.push(`support ${name} was never given`);
  return violations;
};

function figuresWrong(rows: Evidence['rows']): string[] {
  return rows.questions
    .filter(({ merged_into }) => merged_into === null)
    .flatMap(({ id }) => {
      const is = rows.figures.find(({ question_id }) => question_id === id)?.n;
      const must = figureOf(rows, id);
      return is === must ? [] : [`question ${id} has the figure ${is}, and ${must} people support it`];
    });
}

/** Taking back also takes it from what was merged with the question, so that any of a person's may have done it. */
function judged(row: SupportRow | undefined, question: string, all: readonly Given[]): string | null {
  const own = all.filter((each) => each.question === question);
  const told = own.filter(({ isAcknowledged }) => isAcknowledged);
  const newest = told.toSorted((a, b) => b.version - a.version)[0];
  const isTakenBack = all.some((each) => !each.isOn && (each.isAcknowledged || each.isOpen));
  if (row?.is_on) {
    const isGiven = own.some(
      ({ isOn, version, isAcknowledged, isOpen }) =>
        isOn && version === row.version && (isAcknowledged || isOpen),
    );
    if (!isGiven) return `version ${row.version} is stored, which was never given or was refused`;
    if (newest && !newest.isOn && newest.version > row.version)
      return `it was taken back in version ${newest.version}, and version ${row.version} counts`;
    return null;
  }
  if (row && !isTakenBack) return 'it does not count, and was never taken back';
  if (newest?.isOn && !isTakenBack) return `version ${newest.version} was acknowledged and does not count`;
  return null;
}

function givenOf({ input, sendings }: SentCommand): Given {
  const { question, isOn, version } = input as Sent<'question:support'>;
  return {
    question,
    isOn,
    version,
    isAcknowledged: sendings.some(({ outcome }) => outcome.is === 'acknowledged'),
    isOpen: sendings.some(({ outcome }) => outcome.is === 'unknown'),
  };
}
