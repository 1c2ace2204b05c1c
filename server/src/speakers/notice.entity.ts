import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a moderator told the podium, and who has confirmed it. */
@Entity('notice')
@Index('notice_session', ['sessionId', 'at'])
@Index('notice_changed', ['sessionId', 'revision'])
export class Notice {
  @PrimaryColumn('uuid') id: string;
  @Index('notice_meeting') @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Column('text') text: string;
  /** the moderator's access */
  @Column('uuid') by: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: Date;
  /** panelists */
  @Column('uuid', { array: true }) told: string[];
  /** `at` in milliseconds since 1970 */
  @Column('jsonb', { default: [] }) confirmed: { panelist: string; at: number }[];
  @Column('boolean', { default: false }) isTakenBack: boolean;
  @Column('bigint', { default: 0 }) revision: string;
}
