import type { AskedView } from '@miteinander/shared/questions/questions.contract';

type Asked = Pick<
  AskedView,
  'id' | 'state' | 'place' | 'mergedInto' | 'answer' | 'messages' | 'text' | 'original' | 'followUp'
>;

/** All that the crew can do with somebody's question, as one word: when it is another one, there is news. */
export function markOf({ state, place, mergedInto, answer, messages, original, followUp }: Asked): string {
  const into = mergedInto && [mergedInto.id, mergedInto.state, mergedInto.place].join('.');
  const asked = messages.filter(({ from }) => from === 'crew').length;
  const parts = [
    state,
    place,
    into,
    answer?.at,
    asked,
    original !== null,
    followUp && JSON.stringify(followUp),
  ];
  return parts.map((part) => part ?? '').join('|');
}

/** As it is right after it was asked: that is no news to its author. */
const fresh = markOf({
  id: '',
  text: '',
  state: 'new',
  place: null,
  mergedInto: null,
  answer: null,
  messages: [],
  original: null,
  followUp: null,
});

/** Whether something became of one's questions since one last looked. */
export function hasNews(asked: readonly Asked[], seen: Readonly<Record<string, string>>): boolean {
  return asked.some((question) => markOf(question) !== (seen[question.id] ?? fresh));
}

/** What is to be remembered once they were looked at. */
export function seenOf(
  asked: readonly Asked[],
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const marks = Object.fromEntries(asked.map((question) => [question.id, markOf(question)]));
  return { ...before, ...marks };
}
