import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence } from '../live/hooks.tsx';
import { ActionButton } from './action-button.tsx';
import styles from './session-picker.module.css';
import type { Steering } from './use-steering.ts';

interface SessionPickerProps {
  programme: readonly SessionView[];
  session: SessionView;
  onChoose: (session: string) => void;
  steering: Steering;
}

/** Which session is worked on, and whether it runs. */
export function SessionPicker({ programme, session, onChoose, steering }: SessionPickerProps) {
  const { t, text } = useI18n<DeskKey>();
  const presence = usePresence(session.id);
  return (
    <div className={styles.picker}>
      <select
        aria-label={t('session.choose')}
        value={session.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {(['live', 'planned', 'ended'] as const).map((state) => (
          <optgroup key={state} label={t(`session.groups.${state}`)}>
            {programme
              .filter((each) => each.state === state)
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {text(each.title)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <div className={styles.state}>
        <span className={styles.word} data-state={session.state}>
          {t(`session.states.${session.state}`)}
        </span>
        {presence && <span>{t('session.here', { hall: presence.hall, remote: presence.remote })}</span>}
      </div>
      <StateButton session={session} steering={steering} />
    </div>
  );
}

function StateButton({ session, steering }: { session: SessionView; steering: Steering }) {
  const { t } = useI18n<DeskKey>();
  const isLive = session.state === 'live';
  const label = isLive
    ? t('session.end')
    : session.state === 'planned'
      ? t('session.begin')
      : t('session.again');
  const change = () => {
    if (session.revision === undefined) return;
    const state = isLive ? 'ended' : 'live';
    void steering.steer('session:set-state', { session: session.id, state, expects: session.revision });
  };
  return (
    <ActionButton onAct={change} look={session.state === 'planned' ? 'first' : 'plain'}>
      {label}
    </ActionButton>
  );
}
