import { expect, test } from '@jest/globals';
import { logAsCsv } from './triage-log.ts';

test('the log is a table that spreadsheets read and do not calculate', () => {
  const questions = ['a', 'b'];
  const line = { at: 0, who: '=Mod "1"', what: 'Abgelehnt, weil', questions, text: '+1?', isUndone: true };
  expect(logAsCsv({ head: ['Zeit', 'Wer'], separator: ',' }, [line])).toBe(
    '"Zeit","Wer"\r\n"1970-01-01T00:00:00.000Z","\'=Mod ""1""","Abgelehnt, weil","\'+1?","a b","1"\r\n',
  );
});
