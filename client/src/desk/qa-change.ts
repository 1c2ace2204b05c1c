import type { QaView } from '@miteinander/shared/questions/questions.contract';

export type Label = NonNullable<QaView['labels']>[number];

/** What of the settings is to be another; what is left out stays. */
type QaChange = Partial<
  Pick<QaView, 'asking' | 'isModerated' | 'slowModeS' | 'toPanelists' | 'order'> & { labels: Label[] }
>;

/** True once it was accepted. */
export type Configure = (change: QaChange, waiting?: 'approve' | 'keep') => Promise<boolean>;
