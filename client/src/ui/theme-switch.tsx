import { useEffect, useState } from 'react';
import styles from './theme-switch.module.css';

type Theme = 'light' | 'dark';

interface ThemeSwitchProps {
  /** where the choice is kept on this device */
  storageKey: string;
  /** what the button says that leads there */
  words: Readonly<Record<Theme, string>>;
}

/** Light or dark, as the hall is. Until somebody chooses, the device decides. */
export function ThemeSwitch({ storageKey, words }: ThemeSwitchProps) {
  const [chosen, setChosen] = useState(() => storedTheme(storageKey));
  const theme = chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const other = theme === 'dark' ? 'light' : 'dark';
  useEffect(() => {
    if (!chosen) return;
    document.documentElement.dataset['theme'] = chosen;
    store(storageKey, chosen);
  }, [chosen, storageKey]);
  return (
    <button type="button" className={styles.switch} onClick={() => setChosen(other)}>
      {words[other]}
    </button>
  );
}

function storedTheme(key: string): Theme | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}

function store(key: string, theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage is denied: the choice lasts as long as the page.
  }
}
