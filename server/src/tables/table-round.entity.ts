import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How far the round tables of a session are, and what was put together at the harvest. */
@Entity('table_round')
export class TableRound {
  @PrimaryColumn('uuid') sessionId: string;
  @Index('table_round_meeting') @Column('uuid') meetingId: string;
  @Column('text', { default: 'closed' }) state: 'closed' | 'choosing' | 'working' | 'harvest';
  /** in their order */
  @Column('jsonb', { default: [] }) clusters: { id: string; title: string }[];
  @Column('bigint', { default: 0 }) revision: string;
}
