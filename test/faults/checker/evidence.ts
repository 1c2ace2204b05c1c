import type { PersonRecord } from '../actors/records.ts';
import type { Rows } from './rows.ts';

/** Everything the checker judges by. */
export interface Evidence {
  persons: readonly PersonRecord[];
  /** persons who came when all was over, and have seen nothing but the end */
  fresh: readonly PersonRecord[];
  rows: Rows;
  /** how many polls the meeting had from the beginning */
  preparedPolls: number;
  session: string;
  graceS: number;
  /** what the server wrote, in all its lives */
  log: string;
}

/** What must not be, in one line each; none if all is well. */
export type Check = (evidence: Evidence) => string[];
