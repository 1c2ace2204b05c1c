import type { RoundState } from '@miteinander/shared/tables/tables.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import type { z } from 'zod';

export interface Cluster {
  id: string;
  title: string;
}

export interface RoundRow {
  session: string;
  state: z.infer<typeof RoundState>;
  /** in their order */
  clusters: Cluster[];
  revision: number;
}

export interface PlannedTable {
  id: string;
  number: number;
  name: string | null;
  attendance: 'hall' | 'remote';
  link: string | null;
  question: Text;
  places: number;
}

export interface TableRow extends PlannedTable {
  taken: number;
  /** who writes down what is said */
  scribe: string | null;
  statements: number;
  /** milliseconds since 1970, as in `writtenAt` */
  helpSince: number | null;
  isHelpComing: boolean;
  writtenAt: number | null;
  isRemoved: boolean;
}

export interface StatementRow {
  id: string;
  table: string;
  text: string;
  position: number;
  cluster: string | null;
  isOut: boolean;
  isInWindow: boolean;
  revision: number;
}

const milliseconds = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

export const roundColumns = 'r.session_id AS session, r.state, r.clusters, r.revision::float8 AS revision';

export const tableColumns = `t.id, t.number, t.name, t.attendance, t.link, t.question, t.places, t.taken,
  t.scribe_id AS scribe, t.statements, ${milliseconds('t.help_since')} AS "helpSince",
  t.is_help_coming AS "isHelpComing", ${milliseconds('t.written_at')} AS "writtenAt", t.is_removed AS "isRemoved"`;

export const statementColumns = `s.id, s.table_id AS "table", s.text, s.position, s.cluster_id AS cluster,
  s.is_out AS "isOut", s.in_window AS "isInWindow", s.revision::float8 AS revision`;
