import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { type PollAction, pollActions } from '../polls/poll-actions.ts';
import { type ActionName, keysOf } from './action-table.ts';
import { Action, useDeskActions } from './actions-context.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { useKeyCap } from './key-cap.tsx';
import styles from './poll-actions.module.css';

/** What is needed now and then stands behind one button. */
const seldom = ['repeat', 'moveUp', 'moveDown', 'archive', 'remove'] as const satisfies readonly ActionName[];

function isSeldom(name: string): boolean {
  return (seldom as readonly string[]).includes(name);
}

/** What can be done to the poll now, each with its key; nothing that would be refused. */
export function PollActions({ poll }: { poll: PollView }) {
  const { t } = useI18n<DeskKey>();
  const actions = useDeskActions();
  const keyCap = useKeyCap();
  const entries = seldom.flatMap((name) => {
    const run = actions[name];
    return run ? [{ id: name, name: t(`keys.list.${name}`), keyCap: keyCap(keysOf(name)[0]), run }] : [];
  });
  return (
    <div className={styles.actions}>
      {pollActions(poll)
        .filter((action) => !isSeldom(action))
        .map((action, index) => (
          <Action
            key={action}
            name={nameOf(action)}
            look={index === 0 && action !== 'hide' ? 'first' : 'plain'}
          >
            {t(`actions.${action}`)}
          </Action>
        ))}
      <DeskMenu entries={entries} label={t('card.moreOf')}>
        {t('card.more')}
      </DeskMenu>
    </div>
  );
}

/** Showing and hiding a result are one key. */
export function nameOf(action: PollAction): ActionName {
  return action === 'hide' ? 'reveal' : action;
}
