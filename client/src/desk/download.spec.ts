import { expect, test } from '@jest/globals';
import { fileName } from './download.ts';

test('a file is called by what it is, of which session and day, in letters that every system takes', () => {
  const day = new Date(2026, 10, 5, 0, 30);
  expect(fileName(['redebeitraege', 'Podium: Wer spricht mit wem? / Teil 2'], day)).toBe(
    'redebeitraege-Podium-Wer-spricht-mit-wem-Teil-2-2026-11-05',
  );
  expect(fileName(['aussagen', ''], day)).toBe('aussagen-2026-11-05');
  expect(fileName(['aussagen', 'Ü'.repeat(80)], day)).toHaveLength(8 + 1 + 50 + 11);
});
