import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { clock } from '../polls/time-left.ts';
import { ActionButton } from './action-button.tsx';
import { useKeyCap } from './key-cap.tsx';
import styles from './tables-board.module.css';
import type { Tables } from './use-tables.ts';

/** Who calls for help, the longest first; in sight before everything else, and gone when it was seen to. */
export function TablesHelp({ tables: { calls, session, commands, table } }: { tables: Tables }) {
  const { t } = useI18n<DeskKey>();
  const now = useServerNow(calls.length > 0 ? 1_000 : null);
  const keyCap = useKeyCap();
  if (calls.length === 0 || session === null) return null;
  // The keys mean the table that is chosen if it calls, else the one that has waited longest.
  const keyed = table?.help ? table.id : calls[0]?.id;
  const answer = (id: string, how: 'coming' | 'done') =>
    void commands.send({
      name: 'table:answer-help',
      input: () => ({ session, table: id, answer: how }),
    });
  const cap = (id: string, key: string) => {
    const drawn = id === keyed ? keyCap(key) : undefined;
    return drawn === undefined ? {} : { keyCap: drawn };
  };
  return (
    <ul className={styles.calls} aria-label={t('tables.help')}>
      {calls.map(({ id, number, name, help }) => (
        <li key={id} data-coming={help?.isComing || undefined}>
          <strong className={styles.callNumber}>{t('tables.n', { n: number })}</strong>
          <span className={styles.callWords}>
            {name && <span dir="auto">{name} · </span>}
            {t('tables.helpSince', { time: clock(Math.max(0, now - (help?.since ?? now))) })}
            {help?.isComing && ` · ${t('tables.helpComing')}`}
          </span>
          {!help?.isComing && (
            <ActionButton look="first" onAct={() => answer(id, 'coming')} {...cap(id, 'c')}>
              {t('tables.coming')}
            </ActionButton>
          )}
          <ActionButton onAct={() => answer(id, 'done')} {...cap(id, 'i')}>
            {t('tables.helpDone')}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
