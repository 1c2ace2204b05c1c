import { expect, test } from '@jest/globals';
import { firedKey, isChord } from './keys.ts';

function pressed(key: string, target: object | null = null, more = {}) {
  const modifiers = { ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false };
  return firedKey({ key, target, ...modifiers, ...more });
}

const element = (tagName: string, type?: string, inDialog = false) => ({
  tagName,
  type,
  closest: () => (inDialog ? {} : null),
});

test('a key fires by its name, whatever its case', () => {
  expect(pressed('b')).toBe('b');
  expect(pressed('B')).toBe('b');
  expect(pressed(' ')).toBe('space');
  expect(pressed('+')).toBe('+');
});

test('with Shift a letter is another key, whatever Caps Lock makes of it; signs stay what they are', () => {
  expect(pressed('W', null, { shiftKey: true })).toBe('shift+w');
  expect(pressed('w', null, { shiftKey: true })).toBe('shift+w');
  expect(pressed('?', null, { shiftKey: true })).toBe('?');
  expect(pressed('W', element('TEXTAREA'), { shiftKey: true })).toBeNull();
  expect(isChord('shift+w')).toBe(false);
  expect(isChord('shift+up')).toBe(true);
});

test('keys never fire while somebody types', () => {
  expect(pressed('b', element('TEXTAREA'))).toBeNull();
  expect(pressed('b', element('INPUT', 'text'))).toBeNull();
  expect(pressed('b', element('SELECT'))).toBeNull();
  expect(pressed('b', { ...element('DIV'), isContentEditable: true })).toBeNull();
  expect(pressed('b', element('BUTTON', 'button', true))).toBeNull();
});

test('on a button or a box the letters fire, but space presses it', () => {
  expect(pressed('b', element('BUTTON'))).toBe('b');
  expect(pressed(' ', element('BUTTON'))).toBeNull();
  expect(pressed('o', element('INPUT', 'checkbox'))).toBe('o');
  expect(pressed(' ', element('INPUT', 'checkbox'))).toBeNull();
  expect(pressed(' ', element('INPUT', 'radio'))).toBe('space');
});

test('shortcuts of the browser and keys held down are left alone', () => {
  expect(pressed('r', null, { ctrlKey: true })).toBeNull();
  expect(pressed('r', null, { metaKey: true })).toBeNull();
  expect(pressed('c', null, { repeat: true })).toBeNull();
  expect(pressed('Escape')).toBeNull();
  expect(pressed('b', null, { altKey: true })).toBeNull();
});

test('arrows and Enter fire where they have no meaning of their own; arrows go on while they are held down', () => {
  expect(pressed('ArrowUp')).toBe('up');
  expect(pressed('ArrowDown', null, { shiftKey: true })).toBe('shift+down');
  expect(pressed('ArrowLeft', null, { repeat: true })).toBe('left');
  expect(pressed('ArrowLeft', element('INPUT', 'radio'))).toBeNull();
  expect(
    pressed('ArrowUp', { tagName: 'DIV', closest: (css: string) => css.includes('grid') || null }),
  ).toBeNull();
  expect(pressed('Enter')).toBe('enter');
  expect(pressed('Enter', null, { repeat: true })).toBeNull();
  expect(pressed('Enter', element('BUTTON'))).toBeNull();
  expect(pressed('Backspace')).toBe('backspace');
  expect(pressed('Backspace', element('TEXTAREA'))).toBeNull();
});

test('two chords are the desk’s own: moving an item, and the palette, this one also while somebody types', () => {
  expect(pressed('ArrowUp', null, { altKey: true })).toBe('alt+up');
  expect(pressed('ArrowDown', element('TEXTAREA'), { altKey: true })).toBeNull();
  expect(pressed('k', element('TEXTAREA'), { ctrlKey: true })).toBe('mod+k');
  expect(pressed('K', null, { metaKey: true })).toBe('mod+k');
  expect(pressed('k', element('INPUT', 'text', true), { ctrlKey: true })).toBeNull();
  expect(['mod+k', 'alt+up', 'down', '+', 'b', 'space'].map(isChord)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
