import { useState } from 'react';
import { storageOf } from '../live/access-link.ts';

const keysOff = 'miteinander.desk.keys-off';

/** Whether single keys do something (WCAG 2.1.4); kept on this device. */
export function useKeySwitch() {
  const [areOn, setState] = useState(() => storageOf('localStorage')?.getItem(keysOff) !== 'yes');
  const setOn = (on: boolean) => {
    setState(on);
    storageOf('localStorage')?.setItem(keysOff, on ? 'no' : 'yes');
  };
  return { areOn, setOn };
}
