import type { NoticeView } from '@miteinander/shared/speakers/phases.contract';
import type { Stream } from '../live/stream-name.ts';

export interface NoticeRow {
  id: string;
  text: string;
  at: Date;
  by: string;
  told: string[];
  confirmed: NoticeView['confirmed'];
  is_taken_back: boolean;
}

/** The crew sees who has confirmed; the podium as such sees nothing of it. */
export function presentNotice(row: NoticeRow, stream: Stream): NoticeView | null {
  if (stream.kind !== 'crew' || row.is_taken_back) return null;
  return noticeView(row);
}

/** As one of those sees it whom it was for: neither who else was told nor whether they have confirmed [F15]. */
export function noticeFor(row: NoticeRow, panelist: string): NoticeView {
  const confirmed = row.confirmed.filter((each) => each.panelist === panelist);
  return { ...noticeView(row), to: [panelist], confirmed };
}

function noticeView({ id, text, at, by, told, confirmed }: NoticeRow): NoticeView {
  return { id, text, at: at.getTime(), by, to: told, confirmed };
}
