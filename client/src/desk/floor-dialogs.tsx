import { FloorAddDialog } from './floor-add-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { FloorPanelistDialog } from './floor-panelist-dialog.tsx';
import { FloorPlanDialog } from './floor-plan-dialog.tsx';
import { FloorSettingsDialog } from './floor-settings-dialog.tsx';
import { FloorTimeDialog } from './floor-time-dialog.tsx';
import { FloorTurnsDialog } from './floor-turns-dialog.tsx';
import { FloorWriteDialog } from './floor-write-dialog.tsx';
import { PodiumAddDialog } from './podium-add-dialog.tsx';
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
    case 'podium-add':
      return <PodiumAddDialog {...props} />;
    case 'podium-tell':
      return <PodiumTellDialog {...props} />;
    case 'floor-settings':
      return <FloorSettingsDialog {...props} />;
    case 'floor-time':
      return <FloorTimeDialog {...props} />;
    case 'floor-write':
      return <FloorWriteDialog {...props} />;
    case 'floor-turns':
      return <FloorTurnsDialog {...props} />;
    case 'floor-plan':
      return <FloorPlanDialog {...props} />;
  }
}
