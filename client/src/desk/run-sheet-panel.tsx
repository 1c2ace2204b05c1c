import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Action, useDeskView } from './actions-context.tsx';
import { keysOf } from './action-table.ts';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import { RunSheetList, type RunSheetListProps } from './run-sheet-list.tsx';
import styles from './run-sheet-panel.module.css';
import { SessionPicker } from './session-picker.tsx';
import type { Desk } from './use-desk.ts';

interface RunSheetPanelProps extends Omit<RunSheetListProps, 'sheet' | 'results'> {
  desk: Desk;
  onSession: (session: string) => void;
}

/** The session and what is prepared for it. */
export function RunSheetPanel({ desk, onSession, ...list }: RunSheetPanelProps) {
  const { t } = useI18n<DeskKey>();
  const keyCap = useKeyCap();
  const view = useDeskView();
  const { session, programme, sheet, results, hasPolls } = desk;
  if (!session) {
    return (
      <nav className={styles.panel} aria-label={t('sheet.title')}>
        <p className={styles.empty}>{t('session.none')}</p>
      </nav>
    );
  }
  return (
    <nav className={styles.panel} aria-label={t('sheet.title')}>
      <SessionPicker programme={programme} session={session} onChoose={onSession} />
      <h2 className={styles.title}>
        {t('sheet.title')}
        <span>
          {(['next', 'previous'] as const).flatMap((name) =>
            keysOf(name, view).map((key) => <KeyCap key={key}>{keyCap(key) ?? ''}</KeyCap>),
          )}
        </span>
      </h2>
      {hasPolls ? (
        <div className={styles.sheet}>
          <RunSheetList sheet={sheet} results={results} {...list} />
          {sheet.length === 0 && (
            <p className={styles.empty}>
              {t('sheet.empty')} {view === 'sheet' && <small>{t('sheet.emptyHint')}</small>}
            </p>
          )}
        </div>
      ) : (
        <p className={styles.empty}>{t('loading')}</p>
      )}
      <div className={styles.foot}>
        <Action name="improvise" look="word">
          + {t('sheet.improvise')}
        </Action>
        <Action name="archived" look="word">
          {t('sheet.archive')}
        </Action>
      </div>
    </nav>
  );
}
