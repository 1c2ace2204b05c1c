import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many different people support a question and those merged into it; apart, because it changes all the time. */
@Entity('question_tally')
@Index('question_tally_changed', ['sessionId', 'revision'])
export class QuestionTally {
  @PrimaryColumn('uuid') questionId: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Column('int', { default: 0 }) n: number;
  /** it is approved, and was not merged into another one: it has a rank */
  @Column('boolean', { default: false }) isListed: boolean;
  /** stamped with the session channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
}
