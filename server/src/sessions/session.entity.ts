import type { Text } from '@miteinander/shared/wire/localized';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One item of the programme. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') meetingId: string;
  @Column('text') format: 'talk' | 'round_table' | 'panel';
  @Column('jsonb') title: Text;
  @Column('jsonb', { nullable: true }) description: Text | null;
  @Column('jsonb', { nullable: true }) speakers: Text | null;
  @Column('text', { nullable: true }) room: string | null;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { default: 'planned' }) state: 'planned' | 'live' | 'ended';
  @Column('text', { nullable: true }) streamUrl: string | null;
  /** stamped with the meeting channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
}
