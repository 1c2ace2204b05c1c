import type { Sent } from '@miteinander/shared/contract';
import { questionWord } from '../schedule/questions.ts';
import type { Check, Evidence } from './evidence.ts';
import { lifeOf, type Lives, retold } from './question-lives.ts';
import { canonical } from './recount.ts';
import type { QuestionRow, Rows } from './rows.ts';
import { rootOf } from './support.ts';

/**
 * Every acknowledged question is there, and what has become of it is what the log says that was done with it: told
 * anew, and not by the rules of the server [Q29].
 */
export const checkQuestions: Check = (evidence) => {
  const { rows } = evidence;
  const lives = retold(evidence);
  return [
    ...lostOrInvented(rows, lives),
    ...rows.questions.flatMap((row) => livedWrong(row, lives)),
    ...standsWrong(rows),
    ...shownTooEarly(evidence, lives),
  ];
};

function lostOrInvented({ questions }: Rows, lives: Lives): string[] {
  const known = new Set(questions.map(({ id }) => id));
  const lost = [...lives.keys()].filter((id) => !known.has(id));
  const invented = questions.filter(({ id }) => !lives.has(id));
  return [
    ...lost.map((id) => `question ${id} was asked and is not there`),
    ...invented.map(({ id }) => `question ${id} is there, and nobody has asked it`),
  ];
}

function livedWrong(row: QuestionRow, lives: Lives): string[] {
  const must = lives.get(row.id);
  if (!must) return [];
  const is = lifeOf(row);
  const { wasPublic: _, ...life } = must;
  return canonical(is) === canonical(life)
    ? []
    : [`question ${row.id} should be ${canonical(life)} and is ${canonical(is)}`];
}

/** One at a place at most; a family knows its root and how many it is. */
function standsWrong(rows: Rows): string[] {
  const { questions } = rows;
  const crowded = (['now', 'next'] as const).filter(
    (at) => questions.filter(({ place }) => place === at).length > 1,
  );
  const strayed = questions.filter((row) => rootOf(rows, row).id !== row.root_id);
  const miscounted = questions.filter(({ id, wordings }) => wordings !== countUnder(questions, id));
  return [
    ...crowded.map((place) => `several questions are ${place}`),
    ...strayed.map(({ id }) => `question ${id} does not lead where its root is`),
    ...miscounted.map(({ id, wordings }) => `question ${id} does not stand for ${wordings} questions`),
  ];
}

function countUnder(questions: readonly QuestionRow[], id: string): number {
  const children = questions.filter(({ merged_into }) => merged_into === id);
  return children.reduce((sum, child) => sum + countUnder(questions, child.id), 1);
}

/** Nobody but its author and the crew ever saw the text or the id of what was never approved. */
function shownTooEarly({ persons, rows }: Evidence, lives: Lives): string[] {
  const secret = [...lives].filter(([, { wasPublic }]) => !wasPublic);
  return persons
    .filter(({ role }) => role !== 'moderator')
    .flatMap((person) => {
      const heard = JSON.stringify(person.heard);
      const isOwn = (question: string) =>
        rows.questions.some(({ id, author }) => id === question && author === person.id);
      return secret
        .filter(([id, { text }]) => !isOwn(id) && (heard.includes(id) || isHeard(heard, text)))
        .map(([id]) => `${person.name} saw question ${id}, which was never approved`);
    });
}

/** Texts are those of one asker each; the crew's own wordings begin in another way. */
function isHeard(heard: string, text: Sent<'question:ask'>['text']): boolean {
  return text.startsWith(`${questionWord} `) && heard.includes(JSON.stringify(text).slice(1, -1));
}
