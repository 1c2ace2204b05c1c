import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person on a phone, known by the hash of a random token and nothing else. */
@Entity('attendee')
export class Attendee {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') meetingId: string;
  /** SHA-256 of the device's token, which is made anew for each meeting; null once the person has left */
  @Column('bytea', { unique: true, nullable: true }) tokenHash: Buffer | null;
  @Column('text') attendance: 'hall' | 'remote';
  @Column('text', { nullable: true }) groupId: string | null;
  @Column('text', { nullable: true }) name: string | null;
  /** timed polls wait longer for this person; told to nobody else */
  @Column('boolean', { default: false }) extraTime: boolean;
  /** further questions of this person come to a list of their own; told to nobody */
  @Column('boolean', { default: false }) asksApart: boolean;
  /** how many seconds this person may speak, whatever the limits say; told to nobody */
  @Column('int', { nullable: true }) speakingS: number | null;
  @Column('text', { default: 'active' }) state: 'active' | 'left';
  /** stamped with the meeting channel's revision; 0 until something changes, because joining takes no lock */
  @Column('bigint', { default: 0 }) revision: string;
}
