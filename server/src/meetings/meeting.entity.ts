import type { Text } from '@miteinander/shared/wire/localized';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What people join with a code: a workshop with its programme, settings and retention. */
@Entity('meeting')
export class Meeting {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) code: string;
  @Column('jsonb') title: Text;
  @Column('jsonb', { nullable: true }) welcome: Text | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('date') firstDay: string;
  @Column('date') lastDay: string;
  @Column('text') timeZone: string;
  @Column('jsonb') languages: string[];
  @Column('text') names: 'off' | 'optional' | 'required';
  @Column('jsonb') groups: { id: string; text: Text }[];
  @Column('boolean', { default: true }) joining: boolean;
  @Column('int', { default: 0 }) streamGraceS: number;
  @Column('int', { default: 30 }) retentionDays: number;
  /** `#rrggbb`, as it was wished for */
  @Column('text', { nullable: true }) accent: string | null;
  @Column('text', { nullable: true }) imprintUrl: string | null;
  @Column('text', { nullable: true }) privacyUrl: string | null;
  /** words that are pointed out to the crew in new questions */
  @Column('jsonb', { default: { isOn: false, words: [] } }) hints: { isOn: boolean; words: string[] };
  /** end of the last day: prepared later rounds keep their salt until 24 h after it */
  @Column('timestamptz') endsAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  /** stamped with the meeting channel's revision */
  @Column('bigint', { default: 0 }) revision: string;
}
