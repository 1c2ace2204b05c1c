import { expect, test } from '@jest/globals';
import { initials, otherDesks } from './others.ts';

const at = (id: string) => ({ id, session: null, poll: null, question: null, doing: 'looking' as const });
const crew = [
  { id: 'a', name: 'Moderation 1' },
  { id: 'b', name: 'Moderation 2' },
];

test('everybody but oneself; one’s own link in another tab counts as somebody', () => {
  expect(otherDesks([at('b'), at('a')], crew, 'a').map(({ name }) => name)).toEqual(['Moderation 2']);
  const twice = otherDesks([at('a'), at('a')], crew, 'a');
  expect(twice.map(({ name }) => name)).toEqual(['Moderation 1']);
  expect(otherDesks([at('a'), at('b')], crew, null)).toHaveLength(2);
});

test.each([
  ['Moderation 2', 'M2'],
  ['Kim', 'KI'],
  ['Ana Maria Lopez', 'AL'],
  ['', ''],
])('"%s" is "%s" in a circle', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
