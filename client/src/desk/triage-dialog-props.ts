import type { DeskModel } from './use-desk-model.ts';

/** What every dialog about questions is given. */
export interface TriageDialogProps {
  model: DeskModel;
  session: string;
  onClose: () => void;
}
