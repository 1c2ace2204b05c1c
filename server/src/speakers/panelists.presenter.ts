import type { PanelistView } from '@miteinander/shared/speakers/speakers.contract';
import type { Stream } from '../live/stream-name.ts';

export interface PanelistRow extends Omit<PanelistView, 'access'> {
  access: string;
}

const everybody = new Set<Stream['kind']>(['attendee', 'display']);
const insiders = new Set<Stream['kind']>(['crew', 'panelist']);

/** Who sits on the podium is public; which link they have is for those who work with it [Q21]. */
export function presentPanelist({ access, ...view }: PanelistRow, stream: Stream): PanelistView | null {
  if (insiders.has(stream.kind)) return { ...view, access };
  return everybody.has(stream.kind) ? view : null;
}
