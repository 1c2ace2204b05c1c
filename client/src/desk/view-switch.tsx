import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { keyShortcuts, keysOf } from './action-table.ts';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import styles from './stage-tools.module.css';
import type { DeskModel } from './use-desk-model.ts';

/** What the centre shows, with how many questions wait, and how many tables call for help. */
export function ViewSwitch({ model: { panels, triage, tables } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const keyCap = useKeyCap();
  const waiting = triage.questions.qa?.waiting ?? 0;
  return (
    <fieldset className={styles.layouts}>
      <legend className={styles.legend}>{t('view.title')}</legend>
      {panels.views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === panels.view}
          aria-keyshortcuts={view === panels.view ? undefined : keyShortcuts('view')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => panels.setView(view)}
        >
          {t(`view.${view}`)}
          {view === 'questions' && waiting > 0 && (
            <span className={styles.waiting} title={t('triage.waitingOf', { n: waiting })}>
              {waiting}
            </span>
          )}
          {view === 'tables' && tables.calls.length > 0 && (
            <span className={styles.waiting} title={t('tables.calls', { n: tables.calls.length })}>
              {tables.calls.length}
            </span>
          )}
        </button>
      ))}
      <KeyCap>{keyCap(keysOf('view')[0]) ?? ''}</KeyCap>
    </fieldset>
  );
}
