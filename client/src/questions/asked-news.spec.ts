import { expect, test } from '@jest/globals';
import { hasNews, seenOf } from './asked-news.ts';

const asked = {
  id: 'q',
  text: 'Wer?',
  original: null,
  state: 'new' as const,
  place: null,
  mergedInto: null,
  answer: null,
  messages: [],
  followUp: null,
};

test('[Q36] what one has just asked oneself is no news', () => {
  expect(hasNews([asked], {})).toBe(false);
  const replied = { ...asked, messages: [{ from: 'author' as const, text: 'Ja', at: 2 }] };
  expect(hasNews([replied], {})).toBe(false);
});

test.each([
  { state: 'approved' as const },
  { state: 'approved' as const, place: 'now' as const },
  { answer: { text: 'Ja', at: 1, isPublic: false } },
  { messages: [{ from: 'crew' as const, text: 'Wie?', at: 1 }] },
  { original: 'Wer denn?' },
  { followUp: { responsible: 'Stadt', dueOn: null } },
  { mergedInto: { id: 'r', text: 'R', state: 'approved' as const, place: null } },
])('[Q36] %j is news, until it was seen', (change) => {
  const changed = { ...asked, ...change };
  expect(hasNews([changed], {})).toBe(true);
  expect(hasNews([changed], seenOf([changed], {}))).toBe(false);
});
