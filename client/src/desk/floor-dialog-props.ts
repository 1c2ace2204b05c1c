import type { DeskModel } from './use-desk-model.ts';

export interface FloorDialogProps {
  model: DeskModel;
  session: string;
  onClose: () => void;
}
