import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One person's support of one question. It stays with the question it was given to, also when that is merged. A row
 * that is off keeps its version, so that what was late cannot switch it on again.
 */
@Entity('question_support')
export class QuestionSupport {
  @PrimaryColumn('uuid') questionId: string;
  @Index('question_support_attendee') @PrimaryColumn('uuid') attendeeId: string;
  @Column('uuid') meetingId: string;
  @Column('boolean') isOn: boolean;
  @Column('int') version: number;
  @Column('text', { nullable: true }) attendance: 'hall' | 'remote' | null;
  @Column('text', { nullable: true }) groupId: string | null;
}
