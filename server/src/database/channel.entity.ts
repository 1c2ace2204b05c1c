import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A unit of live state with its own revision: one per meeting, one per session, with the id of either. Its row
 * is the one lock of every writing transaction.
 */
@Entity('channel')
export class Channel {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') meetingId: string;
  @Column('uuid', { nullable: true }) sessionId: string | null;
  @Column('bigint', { default: 0 }) revision: string;
  /** everything is presented anew to whoever has seen less than this revision */
  @Column('bigint', { default: 0 }) resetAt: string;
}
