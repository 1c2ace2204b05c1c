import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How many ballots add to a cell, by attendance and group; the key `''` counts the ballots themselves. After
 * archiving attendance and group are `''`.
 */
@Entity('tally')
export class Tally {
  @PrimaryColumn('uuid') pollId: string;
  @PrimaryColumn('text') key: string;
  @PrimaryColumn('text') attendance: string;
  @PrimaryColumn('text') groupId: string;
  @Column('uuid') meetingId: string;
  @Column('int') n: number;
}
