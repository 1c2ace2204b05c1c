import type { QaSettings } from '@miteinander/shared/questions/questions.contract';
import type { DeclineReason, QuestionState } from '@miteinander/shared/questions/question-states';
import type { Part } from '@miteinander/shared/people/splits';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface StoredMessage {
  from: 'crew' | 'author';
  /** the moderator's access; null: the author */
  by: string | null;
  text: string;
  /** milliseconds since 1970 */
  at: number;
}

export interface StoredNote {
  by: string;
  text: string;
  at: number;
}

export interface StoredAnswer {
  text: string;
  at: number;
  isPublic: boolean;
}

/** Support by attendance and group, as it stood when the question was answered. */
export interface FrozenSplit {
  byAttendance: { parts: Part[]; hidden: number } | null;
  byGroup: { parts: Part[]; hidden: number } | null;
}

export type QuestionLabelRow = QaSettings['labels'][number];

/**
 * Something that was asked. `author` is known to the program alone, so that the author can be told what became of
 * it; `attendance` and `group_id` are as they were when it was asked, and only what is in `shown_…` is shown.
 */
@Entity('question')
@Index('question_place', ['sessionId', 'place'], { unique: true, where: 'place IS NOT NULL' })
@Index('question_changed', ['sessionId', 'stamp'])
@Index('question_window', ['sessionId'], { where: 'in_window' })
@Index('question_waiting', ['sessionId', 'state', 'askedAt', 'id'], { where: 'merged_into IS NULL' })
@Index('question_apart', ['sessionId', 'isApart', 'askedAt', 'id'], {
  where: "state = 'new' AND merged_into IS NULL",
})
@Index('question_approved', ['sessionId', 'state', 'approvedAt', 'id'], { where: 'merged_into IS NULL' })
@Index('question_moved', ['sessionId', 'state', 'movedAt', 'id'], { where: 'merged_into IS NULL' })
@Index('question_pinned', ['sessionId'], { where: 'is_pinned' })
@Index('question_author', ['author', 'sessionId', 'askedAt'], { where: 'author IS NOT NULL' })
export class Question {
  @PrimaryColumn('uuid') id: string;
  @Index('question_meeting') @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  /** the attendee; null once that person has left, or if the crew asked for somebody */
  @Column('uuid', { nullable: true }) author: string | null;
  /** the moderator's access that asked for somebody in the hall */
  @Column('uuid', { nullable: true }) onBehalfBy: string | null;
  @Column('text') text: string;
  /** as it was asked, if it was edited since */
  @Column('text', { nullable: true }) original: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') attendance: 'hall' | 'remote';
  @Column('text', { nullable: true }) groupId: string | null;
  @Column('text', { nullable: true }) shownAttendance: 'hall' | 'remote' | null;
  @Column('text', { nullable: true }) shownGroup: string | null;
  @Column('uuid', { nullable: true }) panelistId: string | null;
  @Column('text') state: QuestionState | 'withdrawn';
  @Column('text', { nullable: true }) place: 'now' | 'next' | null;
  @Column('boolean', { default: false }) isPinned: boolean;
  @Column('boolean', { default: false }) isApart: boolean;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) askedAt: Date;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  /** since when it is in its state */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) movedAt: Date;
  @Column('jsonb', { nullable: true }) declined: { reason: DeclineReason; words: string | null } | null;
  @Column('jsonb', { nullable: true }) answer: StoredAnswer | null;
  /** the question it was merged into */
  @Index('question_merged', { where: 'merged_into IS NOT NULL' })
  @Column('uuid', { nullable: true })
  mergedInto: string | null;
  /** where that leads in the end; its own id if it was not merged */
  @Index('question_root') @Column('uuid') rootId: string;
  /** how many questions it stands for */
  @Column('int', { default: 1 }) wordings: number;
  @Column('text', { array: true, default: [] }) labels: string[];
  /** a moderator's or a panelist's access */
  @Column('uuid', { nullable: true }) assignedTo: string | null;
  @Column('jsonb', { default: [] }) notes: StoredNote[];
  @Column('jsonb', { default: [] }) messages: StoredMessage[];
  /** words of the meeting's list that it contains */
  @Column('text', { array: true, default: [] }) hints: string[];
  @Column('jsonb', { nullable: true }) followUp: { responsible: string | null; dueOn: string | null } | null;
  @Column('jsonb', { nullable: true }) split: FrozenSplit | null;
  /** SHA-256 of the token of its personal link */
  @Column('bytea', { unique: true, nullable: true }) linkHash: Buffer | null;
  /** it is live in the streams; the others come in pages */
  @Column('boolean', { default: false }) inWindow: boolean;
  /** what a steering command expects; an undo brings it back with everything else */
  @Column('bigint', { default: 0 }) revision: string;
  /** stamped with the session channel's revision, also when it only enters or leaves the window */
  @Column('bigint', { default: 0 }) stamp: string;
}
