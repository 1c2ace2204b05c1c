/**
 * Questions that are taken together form a tree [Q12]: `merged_into` is the question they were merged into, `root_id`
 * where that leads in the end. Support stays where it was given, so that taking them apart gives back what was.
 */
import { isPublic, type QuestionState } from '@miteinander/shared/questions/question-states';
import { conflictWith } from './moderating.rules.ts';
import type { QuestionRow } from './question-row.ts';

const together: readonly QuestionRow['state'][] = ['new', 'approved', 'answered'];

/** The questions as they are once they belong to another one, and that one last. */
export function merged(
  questions: readonly QuestionRow[],
  target: QuestionRow,
  revision: number,
): QuestionRow[] {
  if (target.merged_into !== null || !together.includes(target.state)) throw conflictWith(target);
  for (const question of questions) if (!mayBelong(question, target)) throw conflictWith(question);
  const stamp = String(revision);
  const wordings = questions.reduce((sum, question) => sum + question.wordings, target.wordings);
  const children = questions.map((question) => ({
    ...question,
    merged_into: target.id,
    root_id: target.id,
    place: null,
    revision: stamp,
  }));
  return [...children, { ...target, wordings, revision: stamp }];
}

/** What everybody reads must not vanish into what nobody does, nor what the hall is talking about. */
function mayBelong(question: QuestionRow, target: QuestionRow): boolean {
  if (question.id === target.id || question.merged_into !== null || question.place === 'now') return false;
  if (!together.includes(question.state)) return false;
  return !isPublic(question.state as QuestionState) || isPublic(target.state as QuestionState);
}

/** The question as it is with a life of its own again, and those that stood for it, `ancestors` up to the root. */
export function unmerged(
  question: QuestionRow,
  ancestors: readonly QuestionRow[],
  revision: number,
): [QuestionRow, ...QuestionRow[]] {
  if (question.merged_into === null) throw conflictWith(question);
  const stamp = String(revision);
  const left = ancestors.map((ancestor) => ({
    ...ancestor,
    wordings: ancestor.wordings - question.wordings,
    revision: stamp,
  }));
  return [{ ...question, merged_into: null, root_id: question.id, revision: stamp }, ...left];
}

export type Branch = Pick<QuestionRow, 'id' | 'merged_into' | 'root_id'>;

/** Those whose root is another one now, by where they lead: all of the trees have to be there. */
export function rerooted(branches: readonly Branch[]): Map<string, string> {
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  const moved = branches.filter((branch) => rootOf(branch, byId) !== branch.root_id);
  return new Map(moved.map((branch) => [branch.id, rootOf(branch, byId)]));
}

function rootOf(branch: Branch, byId: ReadonlyMap<string, Branch>): string {
  return ancestorsOf(branch, byId).at(-1)?.id ?? branch.id;
}

/** From the question that it was merged into up to the root. */
export function ancestorsOf(branch: Branch, byId: ReadonlyMap<string, Branch>): Branch[] {
  const ancestors: Branch[] = [];
  for (let at = branch; at.merged_into !== null; at = ancestors.at(-1)!)
    ancestors.push(byId.get(at.merged_into)!);
  return ancestors;
}
