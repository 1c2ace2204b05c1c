import type { Output } from '@miteinander/shared/contract';
import { csvOf, spreadsheetTimes } from '../ui/csv.ts';

export type SpokenTurn = Output<'speaker:list-turns'>[number];

export interface TurnWords {
  head: readonly string[];
  /** between two fields */
  separator: string;
  timeZone: string;
  nameOf: (turn: SpokenTurn) => string;
  groupOf: (id: string) => string;
  kindOf: (kind: SpokenTurn['speaker']['kind']) => string;
  whereOf: (attendance: SpokenTurn['speaker']['attendance']) => string;
  phaseOf: (id: string | null) => string;
  timeOf: (ms: number) => string;
}

/** Who has spoken, for any spreadsheet; seconds as a number, so that they can be added. */
export function turnsAsCsv(turns: readonly SpokenTurn[], words: TurnWords): string {
  const timeOf = spreadsheetTimes(words.timeZone);
  const rows = turns.map((turn) => [
    timeOf(turn.startedAt),
    String(turn.round),
    words.phaseOf(turn.phase),
    words.nameOf(turn),
    turn.speaker.organisation ?? '',
    words.kindOf(turn.speaker.kind),
    words.whereOf(turn.speaker.attendance),
    turn.speaker.group === null ? '' : words.groupOf(turn.speaker.group),
    turn.speaker.topic ?? '',
    String(Math.round(turn.spokenMs / 1_000)),
  ]);
  return csvOf([words.head, ...rows], words.separator);
}
