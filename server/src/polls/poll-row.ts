import type { PollTypeName } from '@miteinander/shared/polls/poll-types';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import type { FrozenResult } from './poll.entity.ts';

/** What a poll is, fixed once it is open. */
export interface PollContent {
  type: PollTypeName;
  question: Text;
  options: { id: string; text: Text }[];
  min: number;
  max: number;
  abstain: boolean;
  results: PollView['results'];
  duration_s: number | null;
}

/** Where a poll stands in its life. */
export interface PollLife {
  state: 'draft' | 'open' | 'closing' | 'counting' | 'closed' | 'archived' | 'removed';
  opened_at: Date | null;
  closes_at: Date | null;
  hall_until: Date | null;
  remote_until: Date | null;
  /** until when remote people vote who asked for more time; set when its deadline has passed by itself */
  extra_until: Date | null;
  due_at: Date | null;
  closed_at: Date | null;
  revealed: boolean;
  frozen: FrozenResult | null;
}

/** A row of `poll`, as PostgreSQL gives it. */
export interface PollRow extends PollContent, PollLife {
  id: string;
  meeting_id: string;
  session_id: string;
  family_id: string;
  round: number;
  position: number;
  revision: string;
}

export const pollColumns = `p.id, p.meeting_id, p.session_id, p.family_id, p.round, p.type, p.question, p.options,
  p.min, p.max, p.abstain, p.results, p.duration_s, p.position, p.state, p.opened_at, p.closes_at, p.hall_until,
  p.remote_until, p.extra_until, p.due_at, p.closed_at, p.revealed, p.frozen, p.revision`;
