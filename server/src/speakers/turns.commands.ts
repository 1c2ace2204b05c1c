import type { Output } from '@miteinander/shared/contract';
import type { SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';

type SpokenTurn = Output<'speaker:list-turns'>[number];

interface TurnRow extends Omit<SpokenTurn, 'speaker'>, SpeakerView {}

const page = 200;
/** in the year 9999; beyond it PostgreSQL would count too far */
const latestMs = 253_402_300_799_000;
/** milliseconds since 1970 with their fractions, so that no two pages share a turn or lose one */
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** Who has spoken, for the records. */
@Injectable()
@Commands()
export class TurnsCommands {
  constructor(private readonly database: Database) {}

  @Handles('speaker:list-turns')
  async list({ meeting, input }: Call<'speaker:list-turns'>): Answer<'speaker:list-turns'> {
    // A panelist is somebody by name; of others it is shown what everybody was shown [F9].
    const rows = await this.database.query<TurnRow>(
      `SELECT t.id, t.round, t.phase_id AS phase, ${ms('t.started_at')} AS "startedAt",
         ${ms('t.ended_at')} AS "endedAt", t.spoken_ms AS "spokenMs", t.kind,
         r.id AS request, r.number, p.id AS panelist, coalesce(p.name, r.name) AS name, p.organisation,
         CASE WHEN p.id IS NULL THEN r.shown_attendance ELSE t.attendance END AS attendance,
         CASE WHEN p.id IS NULL THEN r.shown_group ELSE t.group_id END AS "group",
         r.topic, coalesce(r.voice, CASE t.attendance WHEN 'hall' THEN 'microphone' ELSE 'conference' END) AS voice,
         r.microphone, r.question_id AS question
       FROM turn t LEFT JOIN speaker_request r ON r.id = t.request_id
         LEFT JOIN panelist p ON p.id = coalesce(t.panelist_id, r.panelist_id)
       WHERE t.session_id = $1 AND t.meeting_id = $2 AND t.ended_at IS NOT NULL
         AND t.started_at > coalesce('epoch'::timestamptz + round($3::float8 * 1000) * interval '1 microsecond',
           '-infinity')
       ORDER BY t.started_at LIMIT ${page}`,
      [input.session, meeting, input.after === null ? null : Math.min(input.after, latestMs)],
    );
    return { data: rows.map(spokenTurn) };
  }
}

function spokenTurn({ id, round, phase, startedAt, endedAt, spokenMs, ...speaker }: TurnRow): SpokenTurn {
  return { id, speaker, round, phase, startedAt, endedAt, spokenMs };
}
