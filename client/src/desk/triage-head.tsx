import type { KeyboardEvent } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Order } from '../questions/triage-columns.ts';
import { Icon } from '../ui/icon.tsx';
import { searchIcon } from '../ui/icons.ts';
import { useDeskActions } from './actions-context.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import { keysOf } from './action-table.ts';
import styles from './triage-head.module.css';
import type { DeskModel } from './use-desk-model.ts';

const orders: readonly Order[] = ['support', 'newest', 'balanced'];
const inMenu = ['askFor', 'asking', 'qaSettings', 'qaFigures'] as const;

/** Finding questions, how the approved ones are ordered, and what is about all of them. */
export function TriageHead({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { board, questions } = model.triage;
  const isClosed = questions.qa?.asking === 'closed';
  return (
    <div className={styles.head}>
      <Filter model={model} />
      <label className={styles.order}>
        <span>{t('triage.order')}</span>
        <select value={board.order} onChange={(event) => board.setOrder(event.target.value as Order)}>
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`triage.orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      {isClosed && <span className={styles.closed}>{t('triage.closed')}</span>}
      {board.marked.length > 0 && (
        <span className={styles.several}>{t('triage.several', { n: board.marked.length })}</span>
      )}
      <span className={styles.gap} />
      <MoreMenu isOpen={!isClosed} />
    </div>
  );
}

function Filter({ model: { triage, panels } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { board } = triage;
  const { filter } = panels;
  const byKey = (pressed: KeyboardEvent<HTMLInputElement>) => {
    if (pressed.key !== 'Escape' && pressed.key !== 'Enter') return;
    pressed.stopPropagation();
    if (pressed.key === 'Escape') board.setWords('');
    else board.toFirst();
    pressed.currentTarget.blur();
  };
  return (
    <label className={styles.filter}>
      <Icon icon={searchIcon} />
      <input
        ref={filter}
        type="search"
        aria-label={t('triage.find')}
        placeholder={t('triage.find')}
        maxLength={100}
        value={board.words}
        onChange={(event) => board.setWords(event.target.value)}
        onKeyDown={byKey}
      />
      <KeyCap>/</KeyCap>
    </label>
  );
}

function MoreMenu({ isOpen }: { isOpen: boolean }) {
  const { t } = useI18n<DeskKey>();
  const actions = useDeskActions();
  const keyCap = useKeyCap();
  const entries = inMenu.flatMap((name) => {
    const run = actions[name];
    const named =
      name === 'asking' ? (isOpen ? 'triage.close' : 'triage.open') : (`keys.list.${name}` as const);
    return run ? [{ id: name, name: t(named), keyCap: keyCap(keysOf(name)[0]), run: () => run() }] : [];
  });
  return (
    <DeskMenu label={t('triage.allOf')} entries={entries}>
      {t('triage.all')}
    </DeskMenu>
  );
}
