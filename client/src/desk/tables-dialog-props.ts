import type { DeskModel } from './use-desk-model.ts';

export interface TablesDialogProps {
  model: DeskModel;
  session: string;
  onClose: () => void;
}
