import type { Text } from '@miteinander/shared/wire/localized';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('announcement')
export class Announcement {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') meetingId: string;
  @Column('jsonb') text: Text;
  @Column('text', { default: 'published' }) state: 'published' | 'withdrawn';
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('bigint', { default: 0 }) revision: string;
}
