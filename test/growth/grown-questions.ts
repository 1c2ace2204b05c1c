import { query } from '../harness/database.ts';

/** Where questions pile up. */
export interface GrownSession {
  meeting: string;
  session: string;
}

const words =
  'Antrag Beratung Bildung Brücke Dolmetscher Ehrenamt Familie Förderung Gebäude Haltestelle Jugend Kindergarten Markt Miete Nachbar Parkplatz Quartier Radweg Schule Sprachkurs Termin Umbau Verein Wohnung Zeugnis'.split(
    ' ',
  );

/**
 * As many questions as wanted, each with its figure: nearly all can be supported, some were answered, a few wait, the
 * first ones have the most support.
 */
export async function growQuestions(
  { meeting, session }: GrownSession,
  count: number,
  databaseUrl?: string,
): Promise<void> {
  await query(
    `INSERT INTO question (id, root_id, meeting_id, session_id, text, attendance, state, asked_at, approved_at)
     SELECT id, id, $1, $2, text, CASE WHEN n % 3 = 0 THEN 'remote' ELSE 'hall' END, state,
       now() - interval '3 hours' + n * interval '1 second',
       CASE WHEN state <> 'new' THEN now() - interval '3 hours' + n * interval '1 second' END
     FROM generate_series(1, $3::int) AS n, LATERAL (
       SELECT gen_random_uuid() AS id,
         'Wie steht es um ' || ($4::text[])[1 + n % 25] || ' und ' || ($4::text[])[1 + (n / 25) % 25] || ' im Haus ' || n || '?' AS text,
         CASE WHEN n % 150 = 0 THEN 'new' WHEN n % 50 = 1 THEN 'answered' ELSE 'approved' END AS state) q`,
    [meeting, session, count, words],
    databaseUrl,
  );
  await query(
    `INSERT INTO question_tally (question_id, meeting_id, session_id, n, is_listed)
     SELECT id, meeting_id, session_id, (1000 / row_number() OVER (ORDER BY asked_at))::int, state = 'approved'
     FROM question WHERE session_id = $1`,
    [session],
    databaseUrl,
  );
  // As autovacuum does within a minute.
  await query('VACUUM (ANALYZE) question, question_tally, question_support', [], databaseUrl);
}
