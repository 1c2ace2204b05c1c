import type pg from 'pg';
import type { GrownMeeting } from './grow.ts';
import { grownId } from './grown-people.ts';

/** Most wait or can be read, and a third is done with; the nth grown person has asked the nth. */
const state = `(ARRAY['new', 'new', 'approved', 'approved', 'answered', 'declined', 'archived'])[1 + n % 7]`;

/** Questions of a day on which everybody asked, with their figures. */
export async function growDayOfQuestions(
  client: pg.Client,
  meeting: GrownMeeting,
  count: number,
): Promise<void> {
  await client.query(
    `INSERT INTO question (id, root_id, meeting_id, session_id, author, text, attendance, state, asked_at, approved_at,
       moved_at, declined, revision, stamp)
     SELECT id, id, $1::uuid, $2::uuid, ${grownId}, 'Wer entscheidet über Antrag ' || n || '?',
       CASE WHEN n % 2 = 0 THEN 'hall' ELSE 'remote' END, state, at,
       CASE WHEN state IN ('approved', 'answered') THEN at END, at,
       CASE WHEN state = 'declined' THEN '{"reason": "off-topic", "words": null}'::jsonb END, 1, 1
     FROM generate_series(1, $3::int) AS n, LATERAL (SELECT md5($2 || ' ' || n)::uuid AS id, ${state} AS state,
       now() - n * interval '1 second' AS at)`,
    [meeting.id, meeting.session, count],
  );
  await client.query(
    `INSERT INTO question_tally (question_id, meeting_id, session_id, n, is_listed, revision)
     SELECT id, meeting_id, session_id, abs(hashtext(id::text)) % 1000, state = 'approved', 1
     FROM question WHERE session_id = $1`,
    [meeting.session],
  );
}
