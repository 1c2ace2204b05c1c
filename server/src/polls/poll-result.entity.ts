import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The moving part of a poll, apart from it so that a vote does not rewrite the poll. */
@Entity('poll_result')
export class PollResult {
  @PrimaryColumn('uuid') pollId: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Column('int', { default: 0 }) votes: number;
  /** stamped with the session channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
}
