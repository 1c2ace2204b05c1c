import { expect, test } from '@jest/globals';
import type { Entry, Outcome } from '../live/outbox-rules.ts';
import { countdown, isAmong, mayAskAt, notYetAsked } from './ask-state.ts';

const input = { session: 's', text: 'Wer?', language: 'de', isNamed: false, panelist: null };
const entry = (outcome: Outcome, queuedAt = 1_000): Entry => ({
  item: { key: 'ask:s:1', id: '1', owner: 'me', name: 'question:ask', input, queuedAt },
  outcome,
  isSaved: true,
});
const asked = { text: 'Wer?', original: null, askedAt: 5_000 };

test('[Q35] the next question is due so long after the last one, also after one that waits to be sent', () => {
  expect(mayAskAt({ slowModeS: 0 }, [asked], [])).toBe(0);
  expect(mayAskAt({ slowModeS: 60 }, [], [])).toBe(0);
  expect(mayAskAt({ slowModeS: 60 }, [asked], [entry({ state: 'queued' })])).toBe(65_000);
  expect(mayAskAt({ slowModeS: 60 }, [asked], [entry({ state: 'queued' }, 9_000)])).toBe(69_000);
  expect(mayAskAt({ slowModeS: 60 }, [], [entry({ state: 'refused', code: 'asking-closed' })])).toBe(0);
});

test('[Q31] what was received is shown until it stands among the own ones, whatever the crew made of it', () => {
  const received = entry({ state: 'received' });
  expect(notYetAsked([received], [])).toEqual([received]);
  expect(isAmong(input, [{ text: 'Wer genau?', original: 'Wer?' }])).toBe(true);
  expect(isAmong(input, [{ text: 'Wer genau?', original: null }])).toBe(false);
});

test('a begun second counts', () => {
  expect([countdown(61_000), countdown(60_001), countdown(400)]).toEqual(['1:01', '1:01', '0:01']);
});
