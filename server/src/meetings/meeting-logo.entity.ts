import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The picture that a meeting shows for itself. */
@Entity('meeting_logo')
export class MeetingLogo {
  @PrimaryColumn('uuid') meetingId: string;
  /** one of `picture-type.ts` */
  @Column('text') type: string;
  @Column('bytea') bytes: Buffer;
  /** SHA-256 of the bytes, as hexadecimal digits: another picture has another address */
  @Column('text') hash: string;
}
