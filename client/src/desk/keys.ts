/** What of a keydown decides whether it is meant for the desk. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  defaultPrevented: boolean;
  target: unknown;
}

/**
 * The key that fires, as bindings name it (`space`, `b`, `+`, `?`), or null: with a modifier, held down, while
 * somebody types or a dialog is open, keys keep their usual meaning; space and enter also on anything that can
 * be pressed.
 */
export function firedKey(pressed: Pressed): string | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.repeat || pressed.defaultPrevented || pressed.key.length > 1) return null;
  const key = pressed.key === ' ' ? 'space' : pressed.key.toLowerCase();
  if (isTyping(pressed.target)) return null;
  return key === 'space' && isPressable(pressed.target) ? null : key;
}

const quietInputs = new Set(['checkbox', 'radio', 'button', 'submit']);

function isTyping(target: unknown): boolean {
  if (!isElement(target)) return false;
  if (target.closest('dialog[open]')) return true;
  const tag = target.tagName.toLowerCase();
  if (tag === 'textarea' || tag === 'select' || target.isContentEditable) return true;
  return tag === 'input' && !quietInputs.has(target.type ?? 'text');
}

/** A radio button is not: on a chosen one the space bar does nothing. */
function isPressable(target: unknown): boolean {
  if (!isElement(target) || target.type === 'radio') return false;
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
