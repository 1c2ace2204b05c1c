import { useEffect, useEffectEvent } from 'react';

const overlays = '[role=dialog], [role=alertdialog], [role=menu]';

/** Escape, wherever the focus is, as long as something stands open. A dialog above it closes itself first. */
export function useEscape(isOpen: boolean, close: () => void): void {
  const fire = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape' && !document.querySelector(overlays)) fire();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen]);
}
