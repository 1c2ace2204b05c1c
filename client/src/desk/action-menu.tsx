import type { ReactNode } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { type ActionName, keysOf } from './action-table.ts';
import { useDeskActions } from './actions-context.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { useKeyCap } from './key-cap.tsx';

interface ActionMenuProps {
  names: readonly ActionName[];
  children: ReactNode;
  label?: string;
}

/** Actions that are needed now and then, by the names and keys that they are listed with; only what is possible. */
export function ActionMenu({ names, children, label }: ActionMenuProps) {
  const { t } = useI18n<DeskKey>();
  const actions = useDeskActions();
  const keyCap = useKeyCap();
  const entries = names.flatMap((name) => {
    const run = actions[name];
    if (!run) return [];
    return [{ id: name, name: t(`keys.list.${name}`), keyCap: keyCap(keysOf(name)[0]), run: () => run() }];
  });
  return (
    <DeskMenu entries={entries} {...(label !== undefined && { label })}>
      {children}
    </DeskMenu>
  );
}
