import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The phases of a session, and which of them is on. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid') sessionId: string;
  @Index('plan_meeting') @Column('uuid') meetingId: string;
  @Column('jsonb', { default: [] }) phases: Phase[];
  @Column('uuid', { nullable: true }) current: string | null;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  @Column('bigint', { default: 0 }) revision: string;
}
