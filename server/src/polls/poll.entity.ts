import type { PollTypeName } from '@miteinander/shared/polls/poll-types';
import type { Part } from '@miteinander/shared/people/splits';
import type { Text } from '@miteinander/shared/wire/localized';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Results as they stood when the poll was closed; nothing about them is computed later. */
export interface FrozenResult {
  votes: number;
  cells: [string, number][];
  byAttendance: { parts: Part[]; hidden: number } | null;
  byGroup: { parts: Part[]; hidden: number } | null;
}

@Entity('poll')
@Index(['sessionId', 'state'])
@Index('poll_due', ['dueAt'], { where: 'due_at IS NOT NULL' })
export class Poll {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  /** the first round of the same question; the salt of the ballots belongs to the family */
  @Index() @Column('uuid') familyId: string;
  @Column('int', { default: 1 }) round: number;
  @Column('text') type: PollTypeName;
  @Column('jsonb') question: Text;
  @Column('jsonb') options: { id: string; text: Text }[];
  @Column('int') min: number;
  @Column('int') max: number;
  @Column('boolean') abstain: boolean;
  @Column('text') results: 'hidden' | 'after-vote' | 'after-close' | 'live';
  @Column('int', { nullable: true }) durationS: number | null;
  @Column('int') position: number;
  @Column('text', { default: 'draft' }) state:
    | 'draft'
    | 'open'
    | 'closing'
    | 'counting'
    | 'closed'
    | 'archived'
    | 'removed';
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('timestamptz', { nullable: true }) hallUntil: Date | null;
  @Column('timestamptz', { nullable: true }) remoteUntil: Date | null;
  /** until when remote people vote who asked for more time */
  @Column('timestamptz', { nullable: true }) extraUntil: Date | null;
  /** when the due-worker has to move it on; null if nothing is due by time */
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('boolean', { default: false }) revealed: boolean;
  @Column('jsonb', { nullable: true }) frozen: FrozenResult | null;
  /** stamped with the session channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
}
