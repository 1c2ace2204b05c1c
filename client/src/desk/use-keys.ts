import { useEffect, useEffectEvent } from 'react';
import { firedKey } from './keys.ts';

export type Bindings = Readonly<Record<string, (() => void) | undefined>>;

/** Listens for single keys as long as they are switched on. */
export function useKeys(bindings: Bindings, areOn: boolean): void {
  const fire = useEffectEvent((pressed: KeyboardEvent) => {
    const key = firedKey(pressed);
    const action = key === null ? undefined : bindings[key];
    if (!action) return;
    pressed.preventDefault();
    action();
  });
  useEffect(() => {
    if (!areOn) return undefined;
    const listen = (pressed: KeyboardEvent) => fire(pressed);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [areOn]);
}
