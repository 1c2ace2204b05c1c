import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { type PollAction, pollActions } from '../polls/poll-actions.ts';
import { ActionButton } from './action-button.tsx';
import styles from './poll-actions.module.css';

const keyCaps: Partial<Record<PollAction, string>> = {
  open: 'O',
  extend: '+',
  close: 'C',
  reveal: 'R',
  hide: 'R',
  edit: 'E',
};

/** What can be done to the poll now, each with its key; nothing that would be refused. */
export function PollActions({ poll, onAct }: { poll: PollView; onAct: (action: PollAction) => void }) {
  const { t } = useI18n<DeskKey>();
  const actions = pollActions(poll);
  if (actions.length === 0) return null;
  return (
    <div className={styles.actions}>
      {actions.map((action, index) => (
        <ActionButton
          key={action}
          look={index === 0 && action !== 'hide' ? 'first' : 'plain'}
          onAct={() => onAct(action)}
          {...(keyCaps[action] !== undefined && { keyCap: keyCaps[action] })}
        >
          {t(`actions.${action}`)}
        </ActionButton>
      ))}
    </div>
  );
}
