import { useEffect, useState } from 'react';
import { storageOf } from '../live/access-link.ts';

/** State that survives a reload of this tab: what one was working on. Nothing secret. */
export function useKept(name: string, initial: string): [string, (value: string) => void] {
  const key = `miteinander.desk.${name}`;
  const [value, setValue] = useState(() => storageOf('sessionStorage')?.getItem(key) ?? initial);
  useEffect(() => storageOf('sessionStorage')?.setItem(key, value), [key, value]);
  return [value, setValue];
}
