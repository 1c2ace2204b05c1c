import { accentFor } from '@miteinander/shared/meetings/accent';
import type { CSSProperties } from 'react';
import styles from './brand-mark.module.css';

/** The colour of the meeting, at the edge of the stage, where it cannot be taken for anything that has a meaning. */
export function BrandMark({ wished }: { wished: string | null }) {
  const [light, dark] = (['light', 'dark'] as const).map((theme) => accentFor(wished, theme)?.accent);
  if (!light || !dark) return null;
  // Which of the two is drawn is the theme's business.
  return <div className={styles.mark} style={{ '--light': light, '--dark': dark } as CSSProperties} />;
}
