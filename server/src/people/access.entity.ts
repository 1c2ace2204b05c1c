import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A moderator's, a panelist's or a display's access: by a link, or a screen's that was paired with a code. The secret of a link is
 * not stored: it is an HMAC of meeting, role and serial under `APP_SECRET`, and a revoked serial is never used again.
 */
@Entity('access')
@Unique(['meetingId', 'role', 'serial'])
export class Access {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') meetingId: string;
  @Column('text') role: 'moderator' | 'panelist' | 'display';
  @Column('int') serial: number;
  @Column('text') name: string;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  /** stamped with the meeting channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
  /** displays: the channel whose stage it follows; null: the meeting's */
  @Column('uuid', { nullable: true }) stage: string | null;
  @Column('text', { default: 'hall' }) kind: 'hall' | 'monitor' | 'overlay';
  @Column('boolean', { default: true }) footer: boolean;
  @Column('text', { default: 'light' }) theme: 'light' | 'dark';
  @Column('text', { nullable: true }) language: string | null;
  /** paired displays: SHA-256 of the screen's token */
  @Column('bytea', { unique: true, nullable: true }) tokenHash: Buffer | null;
  /** waits until `pairUntil` for the screen that shows this code; no screen ever came if only the time is left */
  @Column('text', { nullable: true }) pairingCode: string | null;
  @Column('timestamptz', { nullable: true }) pairUntil: Date | null;
}
