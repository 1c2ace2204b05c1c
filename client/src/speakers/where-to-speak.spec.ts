import { expect, test } from '@jest/globals';
import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { whereWords } from './where-to-speak.tsx';

const voices = { conference: null, phone: null, isReadOut: true };
const own = (more: Partial<RequestedView>) => ({ microphone: null, ...more }) as RequestedView;

test.each([
  [{ voice: 'microphone', topic: null }, 'call.where-microphone'],
  [{ voice: 'read-out', topic: 'Wer zahlt?' }, 'call.where-read-out'],
  [{ voice: 'read-out', topic: null }, 'call.nothing-to-read'],
] as const)('[F23] of %p is said what to do', (request, words) => {
  expect(whereWords(own(request), voices, String)).toBe(words);
});
