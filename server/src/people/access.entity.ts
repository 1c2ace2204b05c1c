import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A link for a moderator or a display. The secret is not stored: it is an HMAC of meeting, role and serial
 * under `APP_SECRET`, and a revoked serial is never used again.
 */
@Entity('access')
@Unique(['meetingId', 'role', 'serial'])
export class Access {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') meetingId: string;
  @Column('text') role: 'moderator' | 'display';
  @Column('int') serial: number;
  @Column('text') name: string;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  /** stamped with the meeting channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
}
