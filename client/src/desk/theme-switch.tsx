import { useEffect, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { storageOf } from '../live/access-link.ts';
import styles from './theme-switch.module.css';

const key = 'miteinander.desk.theme';
type Theme = 'light' | 'dark';

/** Light or dark, as the hall is. Until somebody chooses, the device decides. */
export function ThemeSwitch() {
  const { t } = useI18n<DeskKey>();
  const [chosen, setChosen] = useState(storedTheme);
  const theme = chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const other = theme === 'dark' ? 'light' : 'dark';
  useEffect(() => {
    if (!chosen) return;
    document.documentElement.dataset['theme'] = chosen;
    storageOf('localStorage')?.setItem(key, chosen);
  }, [chosen]);
  return (
    <button type="button" className={styles.switch} onClick={() => setChosen(other)}>
      {t(`header.${other}`)}
    </button>
  );
}

function storedTheme(): Theme | null {
  const stored = storageOf('localStorage')?.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : null;
}
