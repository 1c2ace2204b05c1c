import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where an attendee sits in a session. */
@Entity('seat')
export class Seat {
  @PrimaryColumn('uuid') sessionId: string;
  @Index('seat_attendee') @PrimaryColumn('uuid') attendeeId: string;
  @Index('seat_meeting') @Column('uuid') meetingId: string;
  @Index('seat_table') @Column('uuid') tableId: string;
}
