import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { directionOf } from '../i18n/language.ts';
import { ConnectionMark } from '../ui/connection-mark.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Switch } from '../ui/switch.tsx';
import { ButtonSpecimens } from './button-specimens.tsx';
import { ChoiceSpecimens } from './choice-specimens.tsx';
import { DialogSpecimens } from './dialog-specimens.tsx';
import { FieldSpecimens } from './field-specimens.tsx';
import { FigureSpecimens } from './figure-specimens.tsx';
import { FloorSpecimens } from './floor-specimens.tsx';
import { StateSpecimens } from './state-specimens.tsx';
import { TokenSpecimens } from './token-specimens.tsx';
import styles from './workshop-page.module.css';
import type { WorkshopKey } from './workshop.de.ts';

/** Every component in every state, in both themes beside each other. */
export function WorkshopPage() {
  const { t, language } = useI18n<WorkshopKey>();
  const [isMirrored, setIsMirrored] = useState(false);
  useEffect(() => {
    document.documentElement.dir = isMirrored ? 'rtl' : directionOf(language);
  }, [isMirrored, language]);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p>{t('what')}</p>
        <div className={styles.controls}>
          <ConnectionMark />
          <LanguageSwitch />
          <Switch label={t('mirror')} checked={isMirrored} onChange={setIsMirrored} />
        </div>
      </header>
      <div className={styles.themes}>
        {(['light', 'dark'] as const).map((theme) => (
          <section key={theme} className={styles.theme} data-theme={theme} aria-label={t(theme)}>
            <h2 className={styles.name}>{t(theme)}</h2>
            <TokenSpecimens />
            <ButtonSpecimens />
            <ChoiceSpecimens />
            <FieldSpecimens />
            <StateSpecimens />
            <FigureSpecimens />
            <FloorSpecimens />
            <DialogSpecimens />
          </section>
        ))}
      </div>
    </main>
  );
}
