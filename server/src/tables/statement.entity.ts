import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was said at a table. It is the table's: who wrote it down does not stand in it. */
@Entity('statement')
@Index('statement_table', ['tableId', 'position'])
@Index('statement_changed', ['sessionId', 'stamp'])
export class Statement {
  @PrimaryColumn('uuid') id: string;
  @Index('statement_meeting') @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') tableId: string;
  @Column('text') text: string;
  @Column('double precision') position: number;
  /** one of the round's */
  @Column('uuid', { nullable: true }) clusterId: string | null;
  @Column('boolean', { default: false }) isOut: boolean;
  /** one of those that are live outside of its table */
  @Column('boolean', { default: true }) inWindow: boolean;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) writtenAt: Date;
  @Column('bigint', { default: 0 }) revision: string;
  @Column('bigint', { default: 0 }) stamp: string;
}
