import type { RequestKind } from '@miteinander/shared/speakers/request-states';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A time in which somebody has the floor. One at a time: the index says so. */
@Entity('turn')
@Index('turn_on', ['sessionId'], { unique: true, where: 'ended_at IS NULL' })
@Index('turn_session', ['sessionId', 'startedAt'])
export class Turn {
  @PrimaryColumn('uuid') id: string;
  @Index('turn_meeting') @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Index('turn_request', { where: 'request_id IS NOT NULL' })
  @Column('uuid', { nullable: true })
  requestId: string | null;
  @Column('uuid', { nullable: true }) panelistId: string | null;
  /** null: a panelist who was given the floor without a request */
  @Column('text', { nullable: true }) kind: RequestKind | null;
  @Column('text') attendance: 'hall' | 'remote';
  @Column('text', { nullable: true }) groupId: string | null;
  @Column('int') round: number;
  @Column('uuid', { nullable: true }) phaseId: string | null;
  /** null: without a limit */
  @Column('int', { nullable: true }) limitMs: number | null;
  /** before the clock was started the last time */
  @Column('int', { default: 0 }) spokenMs: number;
  /** null: paused, or over */
  @Column('timestamptz', { nullable: true }) runningSince: Date | null;
  /** replies that were given to it */
  @Column('int', { default: 0 }) replies: number;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  /** stamped with the session channel's revision */
  @Column('bigint', { default: 0 }) stamp: string;
}
