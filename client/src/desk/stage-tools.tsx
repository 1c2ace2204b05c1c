import { isDoneName } from '../crew/done-words.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { keysOf } from './action-table.ts';
import { Action } from './actions-context.tsx';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import styles from './stage-tools.module.css';
import type { DeskModel } from './use-desk-model.ts';
import { ViewSwitch } from './view-switch.tsx';

/** Everything about the stage that is not a poll. */
export function StageTools({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { stage } = model;
  return (
    <div className={styles.tools}>
      <ViewSwitch model={model} />
      {model.panels.view === 'sheet' && <LayoutSwitch model={model} />}
      <Action name="black" isPressed={stage.isBlack}>
        {stage.isBlack ? t('stage.unblack') : t('stage.black')}
      </Action>
      <UndoButton model={model} />
      {model.panels.view === 'sheet' && (
        <span className={styles.onlyNarrow}>
          <Action name="announce">{t('stage.announce')}</Action>
          <Action name="timer">{t('timer.title')}</Action>
        </span>
      )}
    </div>
  );
}

/** It says what it would take back. */
export function UndoButton({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { next } = model.steering.undo;
  const named = next && isDoneName(next.name) ? t(`done.${next.name}`) : null;
  const what = next?.what ?? named;
  return (
    <Action name="undo">
      <span className={styles.undo}>
        {t('notices.undo')}
        {what !== null && <small>{what}</small>}
      </span>
    </Action>
  );
}

function LayoutSwitch({ model: { layout, layouts, setLayout } }: { model: DeskModel }) {
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
          onClick={() => setLayout(each)}
        >
          {t(`stage.layouts.${each}`)}
        </button>
      ))}
      <KeyCap>{useKeyCap()(keysOf('layout')[0]) ?? ''}</KeyCap>
    </fieldset>
  );
}
