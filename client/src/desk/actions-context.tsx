import { createContext, use, type ReactNode } from 'react';
import { ActionButton, type ActionLook } from './action-button.tsx';
import { type ActionName, type DeskActions, type DeskView, keysOf, keyShortcuts } from './action-table.ts';
import { useKeyCap } from './key-cap.tsx';

const ActionsContext = createContext<DeskActions | null>(null);
const ViewContext = createContext<DeskView>('sheet');

interface ActionsProviderProps {
  actions: DeskActions;
  /** where the keys are pressed */
  view: DeskView;
  children: ReactNode;
}

export function ActionsProvider({ actions, view, children }: ActionsProviderProps) {
  return (
    <ActionsContext value={actions}>
      <ViewContext value={view}>{children}</ViewContext>
    </ActionsContext>
  );
}

export function useDeskActions(): DeskActions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error('There is no ActionsProvider above this component.');
  return actions;
}

export function useDeskView(): DeskView {
  return use(ViewContext);
}

interface ActionProps {
  name: ActionName;
  children: ReactNode;
  look?: ActionLook;
  isPressed?: boolean;
}

/** The button of an action of the table: it shows the key, and cannot be pressed while nothing would happen. */
export function Action({ name, children, look, isPressed }: ActionProps) {
  const act = useDeskActions()[name];
  const view = useDeskView();
  const keyCap = useKeyCap()(keysOf(name, view)[0]);
  return (
    <ActionButton
      onAct={() => act?.()}
      disabled={!act}
      {...(keyCap !== undefined && { keyCap })}
      {...(look && { look })}
      {...(isPressed !== undefined && { isPressed })}
      shortcuts={keyShortcuts(name, view)}
    >
      {children}
    </ActionButton>
  );
}
