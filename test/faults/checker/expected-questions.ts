import { fewest } from './recount.ts';
import type { QuestionRow, Rows } from './rows.ts';
import { figureOf, rootOf } from './support.ts';

/** Everybody can read it, and it stands for itself. */
export function isShown({ state, merged_into }: QuestionRow): boolean {
  return merged_into === null && (state === 'approved' || state === 'answered');
}

/**
 * What a stream has to show of questions in the end, from docs/rules.md and the rows: so few that all of them are
 * live.
 */
export function listed(rows: Rows, kind: string): Record<string, { id: string }[]> {
  const isCrew = kind === 'crew';
  const seen = rows.questions.filter((row) =>
    isCrew
      ? row.merged_into === null && row.state !== 'withdrawn'
      : isShown(row) && (kind !== 'attendee' || row.place === 'now'),
  );
  const supports = seen.map(({ id }) => ({ id, n: figureOf(rows, id) }));
  if (kind === 'support') return { supports };
  const questions = seen.map((row) => (isCrew ? crewView(row) : publicView(row)));
  if (kind === 'questions') return { questions };
  return { questions, qa: qa(rows, kind), ...(kind !== 'attendee' && { supports }) };
}

function publicView(row: QuestionRow) {
  const { id, text, language, state, place, name, wordings, split } = row;
  return {
    id,
    text,
    language,
    state,
    place,
    isPinned: row.is_pinned,
    name,
    attendance: row.shown_attendance,
    group: row.shown_group,
    panelist: row.panelist_id,
    askedAt: row.asked_at.getTime(),
    approvedAt: row.approved_at?.getTime() ?? null,
    answer: row.answer?.isPublic ? row.answer : null,
    wordings,
    split:
      state === 'answered' && split
        ? { byAttendance: figures(split.byAttendance), byGroup: figures(split.byGroup) }
        : null,
    followUp: row.follow_up,
  };
}

function crewView(row: QuestionRow) {
  const { original, declined, labels, hints } = row;
  return {
    ...publicView(row),
    answer: row.answer,
    crew: {
      original,
      declined,
      mergedInto: null,
      labels,
      assignedTo: row.assigned_to,
      notes: row.notes.length,
      messages: row.messages.length,
      isReplied: row.messages.at(-1)?.from === 'author',
      isApart: row.is_apart,
      isOnBehalf: row.on_behalf_by !== null,
      hints,
    },
    revision: row.revision,
  };
}

function figures(split: { parts: { key: string; votes: number }[] } | null) {
  return split && split.parts.map(({ key, votes }) => [key, votes]);
}

/** Counted anew, and not taken from the counters that have moved. */
function qa(rows: Rows, kind: string) {
  const all = rows.questions.filter(({ state }) => state !== 'withdrawn');
  const single = all.filter(({ merged_into }) => merged_into === null);
  const inState = (...states: QuestionRow['state'][]) => single.filter(({ state }) => states.includes(state));
  const declined = inState('declined');
  const reasons = [...new Set(declined.map((row) => row.declined!.reason))];
  return rows.qa.map((row) => ({
    id: row.session_id,
    asking: row.asking,
    isModerated: row.is_moderated,
    slowModeS: row.slow_mode_s,
    toPanelists: row.to_panelists,
    order: row.list_order,
    counts: {
      submitted: all.length,
      shown: inState('approved', 'answered').length,
      merged: all.length - single.length,
      answered: inState('answered').length,
      declined: Object.fromEntries(
        reasons.map((reason) => [reason, declined.filter((each) => each.declined!.reason === reason).length]),
      ),
    },
    asked: share(all),
    answeredOf: share(inState('answered')),
    ...(kind === 'crew' && {
      labels: row.labels,
      waiting: inState('new').filter(({ is_apart }) => !is_apart).length,
      apart: inState('new').filter(({ is_apart }) => is_apart).length,
      revision: row.revision,
    }),
  }));
}

function share(questions: readonly QuestionRow[]) {
  const of = (place: string) => {
    const n = questions.filter(({ attendance }) => attendance === place).length;
    return n - (n % fewest);
  };
  const [hall, remote] = [of('hall'), of('remote')];
  return hall === 0 || remote === 0 ? null : { hall, remote };
}

/** What became of a person's own questions; a merged one tells of the one it belongs to, once everybody may read that. */
export function asked(rows: Rows, person: string) {
  const own = rows.questions.filter(({ author, state }) => author === person && state !== 'withdrawn');
  return own.map((row) => {
    const root = row.merged_into === null ? null : rootOf(rows, row);
    const life = root ?? row;
    const isTold = root !== null && isShown(root);
    return {
      id: row.id,
      text: row.text,
      original: row.original,
      isNamed: row.name !== null,
      panelist: row.panelist_id,
      state: isTold ? row.state : life.state,
      place: root ? null : row.place,
      mergedInto: isTold ? { id: root.id, text: root.text, state: root.state, place: root.place } : null,
      declined: life.declined,
      answer: row.answer ?? (root?.answer?.isPublic ? root.answer : null),
      messages: row.messages,
      followUp: row.follow_up ?? root?.follow_up ?? null,
      askedAt: row.asked_at.getTime(),
      revision: row.revision,
    };
  });
}

/** Own support by family, of what everybody can read. */
export function supported(rows: Rows, person: string) {
  const families = new Map<string, { isOn: boolean; version: number }>();
  for (const row of rows.support.filter(({ attendee_id }) => attendee_id === person)) {
    const question = rows.questions.find(({ id }) => id === row.question_id);
    const root = question && rootOf(rows, question);
    if (!root || !isShown(root)) continue;
    const known = families.get(root.id) ?? { isOn: false, version: 0 };
    families.set(root.id, {
      isOn: known.isOn || row.is_on,
      version: Math.max(known.version, row.version),
    });
  }
  return [...families].map(([id, own]) => ({ id, ...own }));
}
