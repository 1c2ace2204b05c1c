import { describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@miteinander/shared/wire/roles';
import { StreamName } from '@miteinander/shared/wire/delta';
import { type Actor, guest } from './actor.ts';
import { mayWatch, paceOf, streamOf } from './stream-name.ts';

const me = '0b6e8b8e-33a3-4c2c-9b5b-0d8f5ad7f1aa';
const other = '0b6e8b8e-33a3-4c2c-9b5b-0d8f5ad7f1ab';
const names = [
  'attendee',
  'questions',
  'support',
  'crew',
  'panelist',
  'display',
  `voted:${other}`,
  `table:${other}`,
  `person:${me}`,
  `person:${other}`,
];

const allowed: Record<Role, string[]> = {
  guest: [],
  attendee: ['attendee', 'questions', 'support', `voted:${other}`, `table:${other}`, `person:${me}`],
  moderator: ['crew', 'display'],
  panelist: ['panelist', 'display', `person:${me}`],
  display: ['display'],
};

function actor(role: Role): Actor {
  return role === 'guest'
    ? guest
    : { role, id: me, meeting: 'm', attendance: role === 'attendee' ? 'hall' : null };
}

describe('[L5] a role watches its own streams only', () => {
  test.each(roles.flatMap((role) => names.map((name) => [role, name] as const)))('%s, %s', (role, name) => {
    expect(StreamName.safeParse(name).success).toBe(true);
    expect(mayWatch(actor(role), streamOf(name))).toBe(allowed[role].includes(name));
  });

  test('a person without an id is nobody', () => {
    expect(mayWatch({ ...actor('attendee'), id: null }, streamOf(`person:${me}`))).toBe(false);
  });
});

test.each([
  ['attendee', 250],
  ['crew', 100],
  ['panelist', 100],
  ['display', 100],
  ['questions', 250],
  ['support', 2000],
  [`voted:${me}`, 250],
  [`person:${me}`, 250],
])('[L8] %s is updated every %i ms at most', (name, ms) => {
  expect(paceOf(streamOf(name))).toBe(ms);
});

test.each([
  ['crew', { name: 'crew', kind: 'crew', of: null }],
  [`voted:${me}`, { name: `voted:${me}`, kind: 'voted', of: me }],
])('%s is taken apart', (name, stream) => {
  expect(streamOf(name)).toEqual(stream);
});
