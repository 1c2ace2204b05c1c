import type { ReactNode } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { type ActionName, type DeskView, keysOf } from './action-table.ts';
import { useDeskActions } from './actions-context.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { useKeyCap } from './key-cap.tsx';

interface ActionMenuProps {
  /** those that can be done now are in it */
  names: readonly ActionName[];
  view: DeskView;
  label?: string;
  /** what stands on the button */
  children: ReactNode;
}

/** Actions of the desk that are needed now and then, behind one button, with their keys. */
export function ActionMenu({ names, view, label, children }: ActionMenuProps) {
  const { t } = useI18n<DeskKey>();
  const actions = useDeskActions();
  const keyCap = useKeyCap();
  const entries = names.flatMap((name) => {
    const run = actions[name];
    if (!run) return [];
    return [
      { id: name, name: t(`keys.list.${name}`), keyCap: keyCap(keysOf(name, view)[0]), run: () => run() },
    ];
  });
  return (
    <DeskMenu entries={entries} {...(label !== undefined && { label })}>
      {children}
    </DeskMenu>
  );
}
