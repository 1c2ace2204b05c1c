import type { KeyboardEvent } from 'react';

/** Control and Enter send the form that a text of several lines belongs to. */
export function submitsByKey(pressed: KeyboardEvent<HTMLTextAreaElement>): void {
  if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
  pressed.preventDefault();
  pressed.currentTarget.form?.requestSubmit();
}
