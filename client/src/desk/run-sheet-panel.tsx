import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import { KeyCap } from './key-cap.tsx';
import { RunSheetList } from './run-sheet-list.tsx';
import styles from './run-sheet-panel.module.css';
import { SessionPicker } from './session-picker.tsx';
import type { Desk } from './use-desk.ts';
import type { Panels } from './use-panels.ts';
import type { Steering } from './use-steering.ts';

interface RunSheetPanelProps {
  desk: Desk;
  steering: Steering;
  panels: Panels;
  selected: string | null;
  shown: string | null;
  onSession: (session: string) => void;
  onSelect: (poll: string) => void;
}

/** The session and what is prepared for it. */
export function RunSheetPanel(props: RunSheetPanelProps) {
  const { desk, steering, panels, onSession, ...list } = props;
  const { t } = useI18n<DeskKey>();
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
      <SessionPicker programme={programme} session={session} onChoose={onSession} steering={steering} />
      <h2 className={styles.title}>
        {t('sheet.title')}
        <span>
          <KeyCap>J</KeyCap> <KeyCap>K</KeyCap>
        </span>
      </h2>
      {sheet.length > 0 && (
        <div className={styles.scroll}>
          <RunSheetList sheet={sheet} results={results} {...list} />
        </div>
      )}
      {sheet.length === 0 && (
        <p className={styles.empty}>
          {hasPolls ? (
            <>
              {t('sheet.empty')} <small>{t('sheet.emptyHint')}</small>
            </>
          ) : (
            t('loading')
          )}
        </p>
      )}
      <div className={styles.foot}>
        <ActionButton look="word" keyCap="U" onAct={panels.improvise}>
          + {t('sheet.improvise')}
        </ActionButton>
        <ActionButton look="word" onAct={() => panels.setDialog('archive')}>
          {t('sheet.archive')}
        </ActionButton>
      </div>
    </nav>
  );
}
