import type { RequestKind, RequestState, Voice } from '@miteinander/shared/speakers/request-states';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody's wish to speak. On the list are those who wait, are called or speak. */
@Entity('speaker_request')
@Index('speaker_request_called', ['sessionId'], { unique: true, where: `state = 'called'` })
@Index('speaker_request_speaking', ['sessionId'], { unique: true, where: `state = 'speaking'` })
@Index('speaker_request_own', ['sessionId', 'attendeeId'], {
  unique: true,
  where: `attendee_id IS NOT NULL AND state IN ('waiting', 'called', 'speaking')`,
})
@Index('speaker_request_list', ['sessionId', 'arrival'], {
  where: `state IN ('waiting', 'called', 'speaking')`,
})
@Index('speaker_request_changed', ['sessionId', 'stamp'])
@Index('speaker_request_ended', ['sessionId', 'endedAt'], { where: 'ended_at IS NOT NULL' })
@Index('speaker_request_attendee', ['attendeeId', 'sessionId'], { where: 'attendee_id IS NOT NULL' })
export class SpeakerRequest {
  @PrimaryColumn('uuid') id: string;
  @Index('speaker_request_meeting') @Column('uuid') meetingId: string;
  @Column('uuid') sessionId: string;
  /** null: whoever asked has left, or has no phone */
  @Column('uuid', { nullable: true }) attendeeId: string | null;
  /** who speaks, if it is a panelist */
  @Column('uuid', { nullable: true }) panelistId: string | null;
  /** the moderator's access, if it was put on the list by hand */
  @Column('uuid', { nullable: true }) onBehalfBy: string | null;
  /** the panelist it is addressed to */
  @Column('uuid', { nullable: true }) addressedTo: string | null;
  /** the question it began as */
  @Index('speaker_request_question', { where: 'question_id IS NOT NULL' })
  @Column('uuid', { nullable: true })
  questionId: string | null;
  @Column('int') number: number;
  @Column('bigint') arrival: string;
  @Column('text') kind: RequestKind;
  @Column('text', { nullable: true }) topic: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') attendance: 'hall' | 'remote';
  @Column('text', { nullable: true }) groupId: string | null;
  @Column('text', { nullable: true }) shownAttendance: 'hall' | 'remote' | null;
  @Column('text', { nullable: true }) shownGroup: string | null;
  @Column('text') voice: Voice;
  @Column('int', { nullable: true }) microphone: number | null;
  @Column('text') state: RequestState;
  /** its place at the head of the list, where it was put by hand */
  @Column('int', { nullable: true }) fixed: number | null;
  @Column('int', { default: 0 }) overtaken: number;
  @Column('int', { default: 0 }) missed: number;
  /** waits again, behind everybody who waited then */
  @Column('boolean', { default: false }) isBack: boolean;
  @Column('boolean', { default: false }) isReady: boolean;
  /** how long this person may speak, whatever the limits say */
  @Column('int', { nullable: true }) speakingS: number | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) askedAt: Date;
  @Column('timestamptz', { nullable: true }) calledAt: Date | null;
  /** when it left the list */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  /** stamped with the session channel's revision */
  @Column('bigint', { default: 0 }) stamp: string;
}
