import { useI18n } from '../i18n/i18n.tsx';
import { Family } from './specimen.tsx';
import styles from './token-specimens.module.css';
import type { WorkshopKey } from './workshop.de.ts';

const surfaces = ['paper', 'card', 'sunken', 'strong', 'hall-soft', 'remote-soft', 'ok-soft', 'stop-soft'];
const inks = ['ink', 'ink-2', 'edge', 'line', 'hall', 'remote', 'ok', 'stop', 'focus'];
const sizes = ['xs', 's', 'm', 'l', 'xl', '2xl', '3xl'];

/** Colours by role, and the scale of type. */
export function TokenSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  return (
    <>
      <Family title={t('colours')}>
        {[surfaces, inks].map((names) => (
          <ul key={names[0]} className={styles.colours}>
            {names.map((name) => (
              <li key={name}>
                <span className={styles.colour} style={{ background: `var(--${name})` }} />
                {name}
              </li>
            ))}
          </ul>
        ))}
      </Family>
      <Family title={t('type')}>
        <ul className={styles.sizes}>
          {sizes.map((size) => (
            <li key={size} style={{ fontSize: `var(--text-${size})` }}>
              <span className={styles.size}>{size}</span> {t('question')}
            </li>
          ))}
        </ul>
      </Family>
    </>
  );
}
