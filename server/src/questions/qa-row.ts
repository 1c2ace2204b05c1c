import type { QaSettings } from '@miteinander/shared/questions/questions.contract';
import type { Counters } from './counters.ts';

export interface QaRow {
  session_id: string;
  asking: QaSettings['asking'];
  is_moderated: boolean;
  slow_mode_s: number;
  to_panelists: boolean;
  list_order: QaSettings['order'];
  labels: QaSettings['labels'];
  counters: Counters;
  revision: string;
}

export const qaColumns =
  'session_id, asking, is_moderated, slow_mode_s, to_panelists, list_order, labels, counters, revision';

export function settingsOf(row: QaRow): QaSettings {
  return {
    asking: row.asking,
    isModerated: row.is_moderated,
    slowModeS: row.slow_mode_s,
    toPanelists: row.to_panelists,
    order: row.list_order,
    labels: row.labels,
  };
}
