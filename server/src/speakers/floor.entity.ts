import type { FloorSettings, OrderRules } from '@miteinander/shared/speakers/speakers.contract';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How a session's floor is run, and what its order of speakers has to remember. */
@Entity('floor')
export class Floor {
  @PrimaryColumn('uuid') sessionId: string;
  @Index('floor_meeting') @Column('uuid') meetingId: string;
  @Column('text', { default: 'closed' }) list: FloorSettings['list'];
  @Column('jsonb') rules: OrderRules;
  @Column('jsonb') limits: FloorSettings['limits'];
  @Column('jsonb') voices: FloorSettings['voices'];
  @Column('boolean', { default: true }) isAirtimeShown: boolean;
  @Column('int', { default: 1 }) round: number;
  /** turns that the hall has had more than the remote people since both wait; below 0: less */
  @Column('int', { default: 0 }) lead: number;
  /** the number that the newest request was given */
  @Column('int', { default: 0 }) lastNumber: number;
  /** counts requests as they come and come back: what was there first has the lower one */
  @Column('bigint', { default: 0 }) lastArrival: string;
  /** what a steering command expects; an undo brings it back with everything else */
  @Column('bigint', { default: 0 }) revision: string;
  /** stamped with the session channel's revision, also when only the list has changed */
  @Column('bigint', { default: 0 }) stamp: string;
}
