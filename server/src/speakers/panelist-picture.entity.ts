import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody on the podium looks like. */
@Entity('panelist_picture')
export class PanelistPicture {
  @PrimaryColumn('uuid') panelistId: string;
  @Index('panelist_picture_meeting') @Column('uuid') meetingId: string;
  @Column('text') type: string;
  @Column('bytea') bytes: Buffer;
  /** SHA-256 of the bytes, as hexadecimal digits: another picture has another address */
  @Column('text') hash: string;
}
