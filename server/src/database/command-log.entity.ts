import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Every accepted writing command, once: answers repetitions, and is the moderation record. No secrets. */
@Entity('command_log')
export class CommandLog {
  @PrimaryColumn('uuid') meetingId: string;
  /** `attendee:<id>` or `moderator:<access id>` */
  @PrimaryColumn('text') actor: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('bytea') inputHash: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  /** the data it was answered with, and the revision */
  @Column('jsonb', { nullable: true }) reply: unknown;
  /** crew only: what stood there before, for undo */
  @Column('jsonb', { nullable: true }) before: unknown;
  /** which it raised; null in rows of a server that could not undo */
  @Column('uuid', { array: true, nullable: true }) channels: string[] | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
  /** the revision at which what it left came back, when something later was undone */
  @Column('bigint', { nullable: true }) standsAt: string | null;
}
