import { describe, expect, test } from '@jest/globals';
import { shortened } from './shortened.ts';

describe('a question over a video', () => {
  test.each([
    ['a short one is whole', 'Wer entscheidet darüber?', 'Wer entscheidet darüber?'],
    ['white space does not count', ' Wer \n\n entscheidet? ', 'Wer entscheidet?'],
    [
      'what is asked at the end comes before what led to it',
      'Wir beraten seit acht Jahren in drei Kommunen. Wer entscheidet darüber?',
      '… Wer entscheidet darüber?',
    ],
    [
      'two questions at the end stay together',
      'Wir beraten seit acht Jahren. Wer entscheidet? Und wann?',
      '… Wer entscheidet? Und wann?',
    ],
    [
      'whole words, if nothing is asked',
      'Wir wünschen uns feste Ansprechpersonen, und zwar auf beiden Seiten.',
      'Wir wünschen uns feste Ansprechpersonen …',
    ],
    ['one endless word', 'a'.repeat(60), `${'a'.repeat(40)} …`],
    ['Arabic questions end with their own mark', `${'ا'.repeat(50)}. من يقرر؟`, '… من يقرر؟'],
  ])('%s', (_, text, expected) => {
    expect(shortened(text, 42)).toBe(expected);
  });

  test('is never longer than there is room, whatever is asked', () => {
    for (let length = 1; length <= 500; length += 7) {
      for (const pattern of ['Wort ', 'Satz. ', 'Frage? ', 'ü', 'Weg-', '👍🏽 ']) {
        expect(shortened(pattern.repeat(500).slice(0, length)).length).toBeLessThanOrEqual(135);
      }
    }
  });
});
