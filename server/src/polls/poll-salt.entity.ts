import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret of one family of polls; not part of backups, deleted when the family is archived [P2]. */
@Entity('poll_salt')
export class PollSalt {
  @PrimaryColumn('uuid') familyId: string;
  @Column('uuid') meetingId: string;
  @Column('bytea') salt: Buffer;
}
