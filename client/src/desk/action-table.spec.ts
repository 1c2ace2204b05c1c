import { expect, test } from '@jest/globals';
import {
  actionNames,
  actionOf,
  actionTable,
  deskViews,
  keyShortcuts,
  keysOf,
  viewIn,
} from './action-table.ts';

const viewOf = (name: (typeof actionNames)[number]) => {
  const line = actionTable[name];
  return 'view' in line ? line.view : undefined;
};

test.each(deskViews)('every key means one action in the view %s', (view) => {
  const own = actionNames.flatMap((name) => [
    ...(viewOf(name) === view ? keysOf(name) : []),
    ...keysOf(name, view).filter((key) => !keysOf(name).includes(key)),
  ]);
  const common = actionNames.filter((name) => viewOf(name) === undefined).flatMap((name) => keysOf(name));
  expect(new Set(own).size).toBe(own.length);
  expect(new Set(common).size).toBe(common.length);
  for (const name of actionNames) {
    for (const key of keysOf(name, view)) expect(actionOf(key, view)).toBe(name);
  }
});

test('among the questions the slash filters; the palette keeps its other key', () => {
  expect(actionOf('/', 'sheet')).toBe('palette');
  expect(actionOf('/', 'questions')).toBe('find');
  expect(keysOf('palette', 'questions')).toEqual(['mod+k']);
  expect(keysOf('approve', 'sheet')).toEqual([]);
});

test('keys are said as screen readers expect them', () => {
  expect(keyShortcuts('take')).toBe('Space');
  expect(keyShortcuts('undo')).toBe('Z');
  expect(keyShortcuts('moveUp')).toBe('Alt+ArrowUp');
  expect(keyShortcuts('palette')).toBe('/ Control+K');
  expect(keyShortcuts('floorNext')).toBe('Shift+W');
  expect(keyShortcuts('archive')).toBeUndefined();
});

test.each([
  ['panel', 'word', false, 'word'],
  ['panel', 'tables', false, 'word'],
  ['panel', 'questions', false, 'questions'],
  ['round_table', 'word', false, 'tables'],
  ['round_table', 'word', true, 'word'],
  ['round_table', 'sheet', false, 'sheet'],
  ['talk', 'tables', false, 'sheet'],
  ['talk', 'word', false, 'word'],
  [undefined, 'questions', false, 'questions'],
] as const)(
  'in a session of format %s, from %s (chosen there: %s), the desk shows %s',
  (format, kept, isChosenHere, shown) => {
    expect(viewIn(format, { kept, isChosenHere })).toBe(shown);
  },
);
