import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import type { Stream } from '../live/stream-name.ts';

export interface PanelistRow extends Omit<PanelistView, 'access' | 'revision' | 'hasLeft'> {
  access: string;
  revision: string;
  hasLeft: boolean;
}

const everybody = new Set<Stream['kind']>(['attendee', 'display']);

/** Who sits on the podium is public; which link they have is for those who work with it [Q21]. */
export function presentPanelist(
  { access, revision, hasLeft, ...view }: PanelistRow,
  stream: Stream,
): PanelistView | null {
  if (hasLeft) return null;
  if (stream.kind === 'crew') return { ...view, access, revision: Number(revision) };
  if (stream.kind === 'panelist') return { ...view, access };
  return everybody.has(stream.kind) ? view : null;
}

/** Told to whoever was taken off, until they sit there again [F26]. */
export function presentLeft(row: PanelistRow): PanelistView {
  const { id, name, organisation, group, attendance, position, picture } = row;
  return { id, name, organisation, group, attendance, position, picture, hasLeft: true };
}
