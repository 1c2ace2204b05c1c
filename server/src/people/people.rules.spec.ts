import { describe, expect, test } from '@jest/globals';
import { accepted } from './people.rules.ts';

const groups = [{ id: 'board' }, { id: 'guests' }];

describe('[J2] what is kept of a name and a group', () => {
  test.each([
    ['off', 'Ann', null],
    ['off', null, null],
    ['optional', 'Ann', 'Ann'],
    ['optional', null, null],
    ['required', 'Ann', 'Ann'],
  ] as const)('names %s: of %p is kept %p', (names, name, kept) => {
    expect(accepted({ names, groups }, { name, group: 'board' })).toEqual({ name: kept, group: 'board' });
  });

  test('where a name is required, none is refused', () => {
    expect(() => accepted({ names: 'required', groups }, { name: null, group: null })).toThrow(
      expect.objectContaining({ code: 'name-required' }),
    );
  });

  test.each([
    ['of another meeting', groups],
    ['in a meeting without groups', []],
  ])('a group %s is refused', (_, known) => {
    expect(() => accepted({ names: 'off', groups: known }, { name: null, group: 'press' })).toThrow(
      expect.objectContaining({
        code: 'invalid',
        details: { issues: [expect.objectContaining({ path: 'group' })] },
      }),
    );
  });

  test.each(['off', 'optional', 'required'] as const)('nobody needs a group (names %s)', (names) => {
    expect(accepted({ names, groups }, { name: 'Ann', group: null }).group).toBeNull();
  });
});
