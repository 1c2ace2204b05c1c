import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Layout } from '../polls/result-figures.ts';
import { ActionButton } from './action-button.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './stage-tools.module.css';

interface StageToolsProps {
  layout: Layout;
  layouts: readonly Layout[];
  onLayout: (layout: Layout) => void;
  isBlack: boolean;
  onBlack: () => void;
  onWelcome: () => void;
  onBack: (() => void) | undefined;
  onAnnounce: () => void;
}

/** Everything about the stage that is not a poll. */
export function StageTools(props: StageToolsProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <div className={styles.tools}>
      <LayoutSwitch {...props} />
      <ActionButton keyCap="Q" onAct={props.onWelcome}>
        {t('stage.welcome')}
      </ActionButton>
      <ActionButton keyCap="B" onAct={props.onBlack} isPressed={props.isBlack}>
        {props.isBlack ? t('stage.unblack') : t('stage.black')}
      </ActionButton>
      <ActionButton keyCap="Z" onAct={() => props.onBack?.()} disabled={!props.onBack}>
        {t('stage.back')}
      </ActionButton>
      <span className={styles.announce}>
        <ActionButton keyCap="D" onAct={props.onAnnounce}>
          {t('stage.announce')}
        </ActionButton>
      </span>
    </div>
  );
}

function LayoutSwitch({ layout, layouts, onLayout }: StageToolsProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <fieldset className={styles.layouts}>
      <legend className={styles.legend}>{t('stage.layout')}</legend>
      {layouts.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === layout}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onLayout(each)}
        >
          {t(`stage.layouts.${each}`)}
        </button>
      ))}
      <KeyCap>V</KeyCap>
    </fieldset>
  );
}
