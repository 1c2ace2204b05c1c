import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One vote. `voter` is an HMAC of the attendee under the family's salt. There is no serial, no time, no
 * revision and no attendee here, so that nothing but the salt links a vote to a device [P1].
 */
@Entity('ballot')
export class Ballot {
  @PrimaryColumn('uuid') pollId: string;
  @PrimaryColumn('bytea') voter: Buffer;
  @Column('uuid') meetingId: string;
  @Column('jsonb') answer: unknown;
  @Column('int') version: number;
  @Column('text', { nullable: true }) attendance: 'hall' | 'remote' | null;
  @Column('text', { nullable: true }) groupId: string | null;
}
