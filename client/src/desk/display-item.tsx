import type { DisplaySettings } from '@miteinander/shared/display/display.contract';
import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import type { DisplayHealth } from './display-health.ts';
import styles from './displays-panel.module.css';
import { KindSelect, StageSelect } from './display-selects.tsx';
import type { StagePlaces } from './stage-places.ts';
import type { Steering } from './use-steering.ts';

interface DisplayItemProps {
  health: DisplayHealth;
  places: StagePlaces;
  steering: Steering;
}

/** One screen: how it is in a line, and what can be changed about it when it is opened. */
export function DisplayItem({ health, places, steering }: DisplayItemProps) {
  const i18n = useI18n<DeskKey>();
  const { t } = i18n;
  const { display } = health;
  const expects = display.revision;
  const change = (part: { name?: string; settings?: Partial<DisplaySettings> }) => {
    if (expects !== undefined)
      void steering.steer('display:change', { display: display.id, expects, ...part });
  };
  const remove = () => {
    if (expects !== undefined) void steering.steer('display:remove', { display: display.id, expects });
  };
  return (
    <li className={styles.item} data-state={stateOf(health)}>
      <details>
        <summary>
          <strong>{display.name}</strong>
          <small>
            <span className={styles.state}>{stateText(health, i18n)}</span> ·{' '}
            {followsText(health, places, i18n)}
          </small>
        </summary>
        <div className={styles.settings}>
          <Rename name={display.name} onRename={(name) => change({ name })} />
          <StageSelect
            places={places}
            value={display.stage}
            onChange={(stage) => change({ settings: { stage } })}
          />
          <KindSelect value={display.kind} onChange={(kind) => change({ settings: { kind } })} />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={display.footer}
              onChange={(event) => change({ settings: { footer: event.target.checked } })}
            />
            {t('displays.footer')}
          </label>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={display.theme === 'dark'}
              onChange={(event) => change({ settings: { theme: event.target.checked ? 'dark' : 'light' } })}
            />
            {t('displays.dark')}
          </label>
          <Remove name={display.name} onRemove={remove} />
        </div>
      </details>
    </li>
  );
}

function Rename({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const { t } = useI18n<DeskKey>();
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  const bySubmit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '' && wanted !== name) onRename(wanted);
  };
  return (
    <form className={styles.rename} onSubmit={bySubmit}>
      <label className={styles.field}>
        <span>{t('displays.name')}</span>
        <input type="text" maxLength={60} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {wanted !== '' && wanted !== name && (
        <button type="submit" className={styles.submit}>
          {t('displays.rename')}
        </button>
      )}
    </form>
  );
}

/** Whoever removes a display cannot take it back from here: its screen has to be paired again. So, two presses. */
function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useI18n<DeskKey>();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <ActionButton look="word" onAct={() => setAsked(true)}>
        {t('displays.remove')}
      </ActionButton>
    );
  }
  return (
    <div className={styles.sure} role="alert">
      <p>{t('displays.removeHint', { name })}</p>
      <ActionButton onAct={onRemove}>{t('displays.removeNow')}</ActionButton>
      <ActionButton look="word" onAct={() => setAsked(false)}>
        {t('draft.cancel')}
      </ActionButton>
    </div>
  );
}

function stateOf({ display, isConnected, goneSince }: DisplayHealth) {
  if (display.state === 'waiting') return 'waiting';
  if (isConnected) return 'connected';
  return goneSince === null ? 'away' : 'gone';
}

function stateText(health: DisplayHealth, { t, language }: I18n<DeskKey>): string {
  const state = stateOf(health);
  if (state !== 'gone') return t(`displays.states.${state}`);
  const format = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return t('displays.goneSince', { time: format.format(health.goneSince ?? 0) });
}

function followsText({ display }: DisplayHealth, places: StagePlaces, { t, text }: I18n<DeskKey>): string {
  const session = places.sessions.find(({ id }) => id === display.stage);
  const stage = session ? text(session.title) : t('stage.main');
  return display.kind === 'hall' ? stage : `${t(`displays.kinds.${display.kind}`)}, ${stage}`;
}
