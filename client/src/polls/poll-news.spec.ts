import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { expect, test } from '@jest/globals';
import { newsOf, seenOf } from './poll-news.ts';

const poll = (id: string, state: PollView['state']) => ({ id, state }) as PollView;
const result = (id: string, final: boolean) =>
  ({ id, final, cells: final ? [] : null }) as unknown as ResultView;

function news(
  before: [PollView[], ResultView[]],
  now: [PollView[], ResultView[]],
): [poll: string, what: string][] {
  return newsOf(seenOf(...before), seenOf(...now)).map(({ poll: { id }, what }) => [id, what]);
}

test.each<[string, [PollView[], ResultView[]], [PollView[], ResultView[]], [string, string][]]>([
  ['opens', [[], []], [[poll('a', 'open')], []], [['a', 'opened']]],
  ['closes', [[poll('a', 'open')], []], [[poll('a', 'closing')], []], [['a', 'closed-now']]],
  ['is counted, which nobody needs to hear', [[poll('a', 'closing')], []], [[poll('a', 'counting')], []], []],
  [
    'has its result',
    [[poll('a', 'counting')], []],
    [[poll('a', 'closed')], [result('a', true)]],
    [['a', 'result-now']],
  ],
  [
    'is closed, its result hidden',
    [[poll('a', 'closing')], []],
    [[poll('a', 'closed')], [result('a', false)]],
    [],
  ],
  ['was closed before we looked', [[], []], [[poll('a', 'closed')], []], []],
])('a poll %s', (_, before, now, expected) => {
  expect(news(before, now)).toEqual(expected);
});
