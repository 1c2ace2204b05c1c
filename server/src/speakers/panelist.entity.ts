import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody's place on the podium of a session. */
@Entity('panelist')
@Index('panelist_session', ['sessionId', 'position'])
export class Panelist {
  @PrimaryColumn('uuid') id: string;
  @Index('panelist_meeting') @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Index('panelist_access') @Column('uuid') accessId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) organisation: string | null;
  @Column('text', { nullable: true }) groupId: string | null;
  @Column('text') attendance: 'hall' | 'remote';
  @Column('int') position: number;
  /** since when they are not on it any more; what refers to them stays */
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
  /** how long they may speak, whatever the limits say */
  @Column('int', { nullable: true }) speakingS: number | null;
  /** they would like to reply */
  @Column('timestamptz', { nullable: true }) replySince: Date | null;
  /** they would like everybody to speak slower */
  @Column('timestamptz', { nullable: true }) slowerSince: Date | null;
  /** stamped with the session channel's revision when a wish changed */
  @Column('bigint', { default: 0 }) signalsStamp: string;
  /** stamped with the session channel's revision when anything else did */
  @Column('bigint', { default: 0 }) revision: string;
}
