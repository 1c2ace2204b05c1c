import type { Text } from '@miteinander/shared/wire/localized';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A table in the hall, or a remote one. */
@Entity('round_table')
@Index('round_table_number', ['sessionId', 'number'], { unique: true, where: 'NOT is_removed' })
@Index('round_table_changed', ['sessionId', 'stamp'])
export class RoundTable {
  @PrimaryColumn('uuid') id: string;
  @Index('round_table_meeting') @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Column('int') number: number;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') attendance: 'hall' | 'remote';
  @Column('text', { nullable: true }) link: string | null;
  @Column('jsonb') question: Text;
  @Column('int') places: number;
  /** moved with every seat, and never counted */
  @Column('int', { default: 0 }) taken: number;
  /** the attendee who writes down what is said */
  @Column('uuid', { nullable: true }) scribeId: string | null;
  /** moved with every statement, without those taken out */
  @Column('int', { default: 0 }) statements: number;
  @Column('timestamptz', { nullable: true }) helpSince: Date | null;
  @Column('boolean', { default: false }) isHelpComing: boolean;
  @Column('timestamptz', { nullable: true }) writtenAt: Date | null;
  @Column('boolean', { default: false }) isRemoved: boolean;
  /** stamped with the session channel's revision */
  @Column('bigint', { default: 0 }) stamp: string;
}
