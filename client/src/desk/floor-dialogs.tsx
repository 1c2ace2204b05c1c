import { FloorAddDialog } from './floor-add-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { FloorPanelistDialog } from './floor-panelist-dialog.tsx';
import { PodiumTellDialog } from './podium-tell-dialog.tsx';
import type { FloorDialog } from './use-panels.ts';

/** What is asked or written about the floor, the podium and the phases, one at a time. */
export function FloorDialogs({
  name,
  model,
  onClose,
}: Omit<FloorDialogProps, 'session'> & { name: FloorDialog }) {
  const { session } = model.floor;
  if (session === null) return null;
  const props = { model, session, onClose };
  switch (name) {
    case 'floor-add':
      return <FloorAddDialog {...props} />;
    case 'floor-panelist':
      return <FloorPanelistDialog {...props} />;
    case 'podium-tell':
      return <PodiumTellDialog {...props} />;
    default:
      return null;
  }
}
