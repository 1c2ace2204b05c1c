import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence } from '../live/hooks.tsx';
import { Action } from './actions-context.tsx';
import styles from './session-picker.module.css';

interface SessionPickerProps {
  programme: readonly SessionView[];
  session: SessionView;
  onChoose: (session: string) => void;
}

const words = { live: 'session.end', planned: 'session.begin', ended: 'session.again' } as const;

/** Which session is worked on, and whether it runs. */
export function SessionPicker({ programme, session, onChoose }: SessionPickerProps) {
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
      <Action name="session" look={session.state === 'planned' ? 'first' : 'plain'}>
        {t(words[session.state])}
      </Action>
    </div>
  );
}
