import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { isBesidePage, type Stream } from '../live/stream-name.ts';

export interface SessionRow extends Pick<
  SessionView,
  'id' | 'format' | 'title' | 'description' | 'speakers' | 'room' | 'state'
> {
  starts_at: Date;
  ends_at: Date;
  stream_url: string | null;
  revision: string;
}

/** The programme is public to everybody in the meeting. */
export function presentSession(row: SessionRow, stream: Stream): SessionView | null {
  if (isBesidePage(stream)) return null;
  return {
    id: row.id,
    format: row.format,
    title: row.title,
    description: row.description,
    speakers: row.speakers,
    room: row.room,
    startsAt: row.starts_at.getTime(),
    endsAt: row.ends_at.getTime(),
    state: row.state,
    streamUrl: row.stream_url,
    ...(stream.kind === 'crew' && { revision: Number(row.revision) }),
  };
}
