import type { Scene } from '@miteinander/shared/display/display.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is being shown on the displays that follow this channel. */
@Entity('stage')
export class Stage {
  @PrimaryColumn('uuid') channelId: string;
  @Column('uuid') meetingId: string;
  @Column('jsonb') scene: Scene;
  @Column('bigint', { default: 0 }) revision: string;
}
