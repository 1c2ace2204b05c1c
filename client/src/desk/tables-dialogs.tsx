import { TablesCodesDialog } from './tables-codes-dialog.tsx';
import type { TablesDialogProps } from './tables-dialog-props.ts';
import { TablesSetupDialog } from './tables-setup-dialog.tsx';
import { TablesRenameDialog, TablesRewordDialog } from './tables-text-dialog.tsx';
import { TablesTogetherDialog } from './tables-together-dialog.tsx';
import type { TablesDialog } from './use-panels.ts';

/** What is asked or written about round tables, one at a time. */
export function TablesDialogs({
  name,
  model,
  onClose,
}: Omit<TablesDialogProps, 'session'> & { name: TablesDialog }) {
  const { session } = model.tables;
  if (session === null) return null;
  const props = { model, session, onClose };
  switch (name) {
    case 'tables-setup':
      return <TablesSetupDialog {...props} />;
    case 'tables-codes':
      return <TablesCodesDialog {...props} />;
    case 'tables-together':
      return <TablesTogetherDialog {...props} />;
    case 'tables-rename':
      return <TablesRenameDialog {...props} />;
    case 'tables-reword':
      return <TablesRewordDialog {...props} />;
  }
}
