import type { RefObject } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { DisplayItem } from './display-item.tsx';
import styles from './displays-panel.module.css';
import { PairForm } from './pair-form.tsx';
import type { StagePlaces } from './stage-places.ts';
import type { Displays } from './use-displays.ts';
import type { Steering } from './use-steering.ts';

interface DisplaysPanelProps {
  displays: Displays;
  places: StagePlaces;
  steering: Steering;
  /** takes the focus when the panel is asked for */
  field: RefObject<HTMLInputElement | null>;
}

/** Every screen of the meeting, and the way to take in another one. */
export function DisplaysPanel({ displays, places, steering, field }: DisplaysPanelProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <div className={styles.panel}>
      <PairForm places={places} steering={steering} field={field} names={displays.all.map(nameOf)} />
      <h2 className={styles.title}>
        {t('displays.connected', { connected: displays.connected, all: displays.all.length })}
      </h2>
      {displays.all.length === 0 && <p className={styles.none}>{t('displays.none')}</p>}
      <ul className={styles.list}>
        {displays.all.map((health) => (
          <DisplayItem key={health.display.id} health={health} places={places} steering={steering} />
        ))}
      </ul>
    </div>
  );
}

function nameOf({ display }: Displays['all'][number]): string {
  return display.name;
}
