import type { Text } from '@miteinander/shared/wire/localized';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The countdown of a channel's stage; there is none until the first one is started. */
@Entity('timer')
export class Timer {
  @PrimaryColumn('uuid') channelId: string;
  @Column('uuid') meetingId: string;
  @Column('jsonb', { nullable: true }) label: Text | null;
  /** null once it was stopped */
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  @Column('bigint', { default: 0 }) revision: string;
}
