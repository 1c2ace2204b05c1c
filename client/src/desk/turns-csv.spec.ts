import { expect, test } from '@jest/globals';
import { type SpokenTurn, turnsAsCsv } from './turns-csv.ts';

test('who has spoken, when by the time of the meeting, with seconds to be added; what looks like a formula is none', () => {
  const turn = {
    startedAt: Date.UTC(2026, 6, 25, 22, 30, 5),
    round: 2,
    phase: 'p',
    spokenMs: 61_400,
    speaker: { kind: 'question', attendance: 'hall', group: 'g', organisation: 'Büro, Köln', topic: '=1+1' },
  } as SpokenTurn;
  const words = {
    head: ['Beginn'],
    separator: ';',
    timeZone: 'Europe/Berlin',
    nameOf: () => 'Nr. 3',
    groupOf: (id: string) => `Gruppe ${id}`,
    kindOf: () => 'Frage',
    whereOf: () => 'im Saal',
    phaseOf: () => 'Publikum',
    timeOf: () => '10:00',
  };
  expect(turnsAsCsv([turn], words)).toBe(
    '"Beginn"\r\n"2026-07-26 00:30:05";"2";"Publikum";"Nr. 3";"Büro, Köln";"Frage";"im Saal";"Gruppe g";"\'=1+1";"61"\r\n',
  );
});
