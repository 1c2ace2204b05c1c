import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { type ActionName, keysOf } from './action-table.ts';
import { Action, useDeskActions } from './actions-context.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { useKeyCap } from './key-cap.tsx';
import styles from './triage-bar.module.css';
import type { DeskModel } from './use-desk-model.ts';

const first = ['approve', 'decline', 'comeNext', 'goLive', 'answered', 'advance'] as const;
const further = [
  'details',
  'merge',
  'reword',
  'pin',
  'note',
  'askBack',
  'answer',
  'assign',
  'followUp',
  'speakInstead',
  'restore',
  'putAway',
  'setApart',
] as const satisfies readonly ActionName[];

/** What can be done with the chosen question; always at the same place, so that hand and eye need not look for it. */
export function TriageBar({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { board } = model.triage;
  return (
    <div className={styles.bar}>
      {first.map((name) => (
        <Action key={name} name={name} look={name === likely[board.cursor.column] ? 'first' : 'plain'}>
          {t(`triage.do.${name}`)}
        </Action>
      ))}
      <MoreMenu />
    </div>
  );
}

/** What is most often done in a column. */
const likely = { new: 'approve', approved: 'comeNext', stage: 'advance', done: undefined } as const;

function MoreMenu() {
  const { t } = useI18n<DeskKey>();
  const actions = useDeskActions();
  const keyCap = useKeyCap();
  const entries = further.flatMap((name) => {
    const run = actions[name];
    if (!run) return [];
    return [{ id: name, name: t(`keys.list.${name}`), keyCap: keyCap(keysOf(name)[0]), run: () => run() }];
  });
  return (
    <DeskMenu label={t('triage.moreOf')} entries={entries}>
      {t('card.more')}
    </DeskMenu>
  );
}
