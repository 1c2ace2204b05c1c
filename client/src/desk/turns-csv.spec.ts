import { expect, test } from '@jest/globals';
import { type SpokenTurn, turnsAsCsv } from './turns-csv.ts';

test('who has spoken, with seconds to be added; what looks like a formula is none', () => {
  const turn = {
    startedAt: 0,
    round: 2,
    phase: 'p',
    spokenMs: 61_400,
    speaker: { kind: 'question', attendance: 'hall', group: 'g', topic: '=1+1' },
  } as SpokenTurn;
  const words = {
    head: ['Uhrzeit'],
    nameOf: () => 'Nr. 3',
    groupOf: (id: string) => `Gruppe ${id}`,
    kindOf: () => 'Frage',
    whereOf: () => 'im Saal',
    phaseOf: () => 'Publikum',
    timeOf: () => '10:00',
  };
  expect(turnsAsCsv([turn], words)).toBe(
    '"Uhrzeit"\r\n"10:00","2","Publikum","Nr. 3","Frage","im Saal","Gruppe g","\'=1+1","61"\r\n',
  );
});
