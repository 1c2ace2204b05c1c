import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many different people support a question and those merged into it; apart, because it changes all the time. */
@Entity('question_tally')
@Index('question_tally_changed', ['sessionId', 'revision'])
export class QuestionTally {
  @PrimaryColumn('uuid') questionId: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  @Column('int', { default: 0 }) n: number;
  /** everybody can read it, and it was not merged into another one */
  @Column('boolean', { default: false }) isListed: boolean;
  /** stamped with the session channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
}
