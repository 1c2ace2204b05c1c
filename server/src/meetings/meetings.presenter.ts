import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import type { Stream } from '../live/stream-name.ts';

export interface MeetingRow {
  id: string;
  code: string;
  title: Text;
  welcome: Text | null;
  place: string | null;
  first_day: string;
  last_day: string;
  time_zone: string;
  languages: string[];
  names: MeetingView['names'];
  groups: MeetingView['groups'];
  joining: boolean;
  stream_grace_s: number;
  retention_days: number;
  accent: string | null;
  imprint_url: string | null;
  privacy_url: string | null;
  logo_hash: string | null;
  hints: { isOn: boolean; words: string[] };
  revision: string;
}

/** The meeting is the same for everybody; only the crew steers it and needs its revision. */
export function presentMeeting(row: MeetingRow, stream: Stream | null): MeetingView {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    welcome: row.welcome,
    place: row.place,
    firstDay: row.first_day,
    lastDay: row.last_day,
    timeZone: row.time_zone,
    languages: row.languages,
    names: row.names,
    groups: row.groups,
    joining: row.joining,
    streamGraceS: row.stream_grace_s,
    retentionDays: row.retention_days,
    branding: brandingOf(row),
    ...(stream?.kind === 'crew' && { hints: row.hints, revision: Number(row.revision) }),
  };
}

function brandingOf({
  id,
  accent,
  logo_hash,
  imprint_url,
  privacy_url,
}: MeetingRow): MeetingView['branding'] {
  const logo = logo_hash === null ? null : `/api/meetings/${id}/logo/${logo_hash}`;
  return { accent, logo, imprint: imprint_url, privacy: privacy_url };
}
