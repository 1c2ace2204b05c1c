import type { QaSettings } from '@miteinander/shared/questions/questions.contract';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counters } from './counters.ts';

/** How questions are taken in a session, and how many there are. */
@Entity('qa')
export class Qa {
  @PrimaryColumn('uuid') sessionId: string;
  @Index('qa_meeting') @Column('uuid') meetingId: string;
  @Column('text', { default: 'open' }) asking: QaSettings['asking'];
  @Column('boolean', { default: true }) isModerated: boolean;
  @Column('int', { default: 0 }) slowModeS: number;
  @Column('boolean', { default: true }) toPanelists: boolean;
  @Column('text', { default: 'support' }) listOrder: QaSettings['order'];
  @Column('jsonb', { default: [] }) labels: QaSettings['labels'];
  /** moved with every question, and never counted from the list */
  @Column('jsonb', { default: {} }) counters: Counters;
  /** of the settings: what `question:configure` expects */
  @Column('bigint', { default: 0 }) revision: string;
  /** stamped with the session channel's revision, also when only the counters have moved */
  @Column('bigint', { default: 0 }) stamp: string;
}
