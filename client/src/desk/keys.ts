/** What of a keydown decides whether it is meant for the desk. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey?: boolean;
  repeat: boolean;
  defaultPrevented: boolean;
  target: unknown;
}

/**
 * The key that fires, as the table of actions names it (`space`, `b`, `shift+b`, `+`, `down`, `alt+up`, `mod+k`), or null: held
 * down (arrows go on), while somebody types or a dialog is open, keys keep their usual meaning; space and Enter also
 * on anything that can be pressed, arrows wherever they move something already. With a modifier only those that the
 * desk asks for fire.
 */
export function firedKey(pressed: Pressed): string | null {
  if (pressed.defaultPrevented || isInOverlay(pressed.target)) return null;
  if (pressed.repeat && !(pressed.key in arrows)) return null;
  const key = pressed.key === ' ' ? 'space' : pressed.key.toLowerCase();
  if (pressed.ctrlKey || pressed.metaKey) return key === 'k' && !pressed.altKey ? 'mod+k' : null;
  if (isTyping(pressed.target)) return null;
  if (pressed.altKey) return pressed.repeat ? null : (chords[pressed.key] ?? null);
  const arrow = arrows[pressed.key];
  if (arrow !== undefined) return movesByArrows(pressed.target) ? null : withShift(arrow, pressed);
  if (pressed.key === 'Enter')
    return isPressable(pressed.target) || movesByArrows(pressed.target) ? null : key;
  if (pressed.key.length > 1) return named.has(key) ? key : null;
  if (isLetter(key) && pressed.shiftKey) return `shift+${key}`;
  return key === 'space' && isPressable(pressed.target) ? null : key;
}

function isLetter(key: string): boolean {
  return key.toLowerCase() !== key.toUpperCase();
}

/** Whether a key fires although single keys are switched off: it writes no character (WCAG 2.1.4). */
export function isChord(key: string): boolean {
  return key.length > 1 && key !== 'space' && !/^shift\+.$/u.test(key);
}

function withShift(arrow: string, { shiftKey }: Pressed): string {
  return shiftKey ? `shift+${arrow}` : arrow;
}

const arrows: Partial<Record<string, string>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const named = new Set(['delete', 'backspace']);
const chords: Partial<Record<string, string>> = { ArrowUp: 'alt+up', ArrowDown: 'alt+down' };
const quietInputs = new Set(['checkbox', 'radio', 'button', 'submit']);
const overlays = 'dialog[open], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** A list, tabs, a choice: there arrows have a meaning of their own. */
function movesByArrows(target: unknown): boolean {
  if (!isElement(target)) return false;
  return target.type === 'radio' || Boolean(target.closest('[role=grid], [role=tablist], [role=toolbar]'));
}

function isInOverlay(target: unknown): boolean {
  return isElement(target) && Boolean(target.closest(overlays));
}

function isTyping(target: unknown): boolean {
  if (!isElement(target)) return false;
  const tag = target.tagName.toLowerCase();
  if (tag === 'textarea' || tag === 'select' || target.isContentEditable) return true;
  return tag === 'input' && !quietInputs.has(target.type ?? 'text');
}

/** A radio button is not, nor what is chosen already: on it the space bar does nothing. */
function isPressable(target: unknown): boolean {
  if (!isElement(target) || target.type === 'radio' || target.closest('[data-chosen]')) return false;
  return ['button', 'a', 'summary', 'input'].includes(target.tagName.toLowerCase());
}

interface ElementLike {
  tagName: string;
  type?: string;
  isContentEditable?: boolean;
  closest: (selector: string) => unknown;
}

function isElement(target: unknown): target is ElementLike {
  return typeof target === 'object' && target !== null && 'tagName' in target && 'closest' in target;
}
