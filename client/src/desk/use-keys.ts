import { useEffect, useEffectEvent } from 'react';
import { actionOf, type DeskActions, type DeskView } from './action-table.ts';
import { firedKey, isChord } from './keys.ts';

/**
 * Listens for the keys of the table; single ones only as long as they are switched on. It hears them before what
 * has the focus, so that a list does not take a letter for a search, or the space bar for a choice.
 */
export function useKeys(actions: DeskActions, view: DeskView, areOn: boolean): void {
  const fire = useEffectEvent((pressed: KeyboardEvent) => {
    const key = firedKey(pressed);
    const name = key === null ? undefined : actionOf(key, view);
    if (key === null || !name || !(areOn || isChord(key))) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    actions[name]?.(key);
  });
  useEffect(() => {
    const listen = (pressed: KeyboardEvent) => fire(pressed);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}
