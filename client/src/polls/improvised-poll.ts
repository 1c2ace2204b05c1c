import type { PollDraft, PollView } from '@miteinander/shared/polls/polls.contract';
import type { Text } from '@miteinander/shared/wire/localized';

export interface Improvised {
  question: Text;
  options: { id: string; text: Text }[];
}

export type DraftProblem =
  | 'question-missing'
  | 'question-long'
  | 'option-long'
  | 'option-single'
  | 'option-twice'
  | 'options-many';

const bullet = /^[-–—•*]\s+/;
const number = /^(\d{1,2})[.)]\s+/;

/**
 * A poll as people type it under pressure: the first line is the question, every further line an option. None
 * means yes, no, abstain. Bullets are taken off, numbers too if the lines count from 1. With several languages
 * a line may hold the text in each of them, in the order of the meeting: `Ja, gern | Yes, please`.
 */
export function parseImprovised(
  typed: string,
  languages: readonly string[],
  known: Improvised['options'] = [],
): Improvised {
  const [question = '', ...rest] = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const texts = unnumbered(rest.map((line) => line.replace(bullet, ''))).map((line) =>
    textOf(line, languages),
  );
  return { question: textOf(question, languages), options: withIds(texts, known) };
}

/** What keeps this from being a poll, or null. */
export function draftProblem({ question, options }: Improvised): DraftProblem | null {
  const long = (text: Text, max: number) => Object.values(text).some((each) => each.length > max);
  const originals = options.map((option) => Object.values(option.text)[0]?.toLocaleLowerCase());
  if (Object.keys(question).length === 0) return 'question-missing';
  if (long(question, 500)) return 'question-long';
  if (options.some((option) => long(option.text, 200))) return 'option-long';
  if (options.length === 1) return 'option-single';
  if (options.length > 60) return 'options-many';
  return new Set(originals).size < originals.length ? 'option-twice' : null;
}

export interface DraftSettings {
  several: boolean;
  min: number;
  max: number;
  abstain: boolean;
  results: PollDraft['results'];
  durationS: number | null;
}

/** The draft that the server is asked for; without options it is yes, no, abstain. */
export function toDraft({ question, options }: Improvised, settings: DraftSettings): PollDraft {
  const { abstain, results, durationS } = settings;
  const common = { question, abstain, results, durationS };
  if (options.length === 0) return { ...common, type: 'yes-no', options: [], min: 1, max: 1 };
  if (!settings.several) return { ...common, type: 'single', options, min: 1, max: 1 };
  const max = Math.max(1, Math.min(settings.max, options.length));
  return { ...common, type: 'multiple', options, max, min: Math.max(1, Math.min(settings.min, max)) };
}

/** The text that `parseImprovised` reads again as this poll. */
export function typedForm(
  poll: Pick<PollView, 'question' | 'options'>,
  languages: readonly string[],
): string {
  const line = (text: Text) =>
    languages
      .map((language) => text[language] ?? '')
      .join(' | ')
      .replace(/( \| )+$/, '');
  const fallback = (text: Text) => line(text) || Object.values(text)[0] || '';
  return [fallback(poll.question), ...poll.options.map((option) => fallback(option.text))].join('\n');
}

function unnumbered(lines: string[]): string[] {
  const counts =
    lines.length > 1 && lines.every((line, index) => Number(number.exec(line)?.[1]) === index + 1);
  return counts ? lines.map((line) => line.replace(number, '')) : lines;
}

function textOf(line: string, languages: readonly string[]): Text {
  const [first = 'de'] = languages;
  if (languages.length < 2) return line === '' ? {} : { [first]: line };
  const parts = line.split(/\s\|\s/).map((part) => part.trim());
  return Object.fromEntries(
    languages.flatMap((language, index) => (parts[index] ? [[language, parts[index]]] : [])),
  );
}

/** An option that was there keeps its id, so that an edit of one line does not exchange the others. */
function withIds(texts: Text[], known: Improvised['options']): Improvised['options'] {
  const taken = new Set(known.map((option) => option.id));
  const left = [...known];
  let next = 1;
  return texts.map((text) => {
    const same = left.findIndex((option) => Object.values(option.text)[0] === Object.values(text)[0]);
    const [kept] = same < 0 ? [] : left.splice(same, 1);
    if (kept) return { id: kept.id, text };
    while (taken.has(`o${next}`)) next += 1;
    taken.add(`o${next}`);
    return { id: `o${next}`, text };
  });
}
