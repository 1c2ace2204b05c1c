import { expect, test } from '@jest/globals';
import { logAsCsv } from './triage-log.ts';

test('the log is a table that spreadsheets read and do not calculate, by the time of the meeting', () => {
  const questions = ['a', 'b'];
  const line = { at: 0, who: '=Mod "1"', what: 'Abgelehnt, weil', questions, text: '+1?', isUndone: true };
  expect(logAsCsv({ head: ['Zeit', 'Wer'], separator: ',', timeZone: 'Europe/Berlin' }, [line])).toBe(
    '"Zeit","Wer"\r\n"1970-01-01 01:00:00","\'=Mod ""1""","Abgelehnt, weil","\'+1?","a b","1"\r\n',
  );
});
