import { describe, expect, test } from '@jest/globals';
import { type Speaking, speakingLimit } from './speaking-limit.ts';

const limits = { contribution: 120, question: 60, reply: 60, order: 60 };
const plain: Speaking = { given: null, kind: 'contribution', phase: undefined, limits };

describe('[F8] how long somebody may speak', () => {
  test.each<[string, Partial<Speaking>, number | null]>([
    ['the limit of the kind', {}, 120],
    ['the limit of another kind', { kind: 'question' }, 60],
    ['no limit', { limits: { ...limits, contribution: null } }, null],
    ['what the phase says', { phase: { speakingSeconds: 90 } }, 90],
    ['the kind again, where the phase says nothing', { phase: { speakingSeconds: null } }, 120],
    ['points of order keep theirs', { kind: 'order', phase: { speakingSeconds: 300 } }, 60],
    ['a panelist as the phase says', { kind: null, phase: { speakingSeconds: 180 } }, 180],
    ['a panelist without a limit', { kind: null }, null],
    ['what the person was given, in every phase', { given: 240, phase: { speakingSeconds: 90 } }, 240],
    ['also in a point of order', { given: 240, kind: 'order' }, 240],
    ['also as a panelist', { given: 240, kind: null }, 240],
  ])('%s', (_, speaking, seconds) => {
    expect(speakingLimit({ ...plain, ...speaking })).toBe(seconds);
  });
});
