import { expect, test } from '@jest/globals';
import { type Notice, noticeAfter } from './notice.ts';

const undo = () => undefined;
const ended: Notice = { text: 'Redebeitrag beendet.', isTrouble: false, undo, of: 'speaker:end' };
const trouble: Notice = { text: 'Jemand war schneller.', isTrouble: true };

test.each<[string, Notice | null, string, Notice | null]>([
  ['a later step of the floor', ended, 'speaker:call', null],
  ['the next phase', ended, 'phase:extend', null],
  ['a wish of the podium seen to', ended, 'podium:clear-signal', null],
  ['a step of something else', ended, 'stage:show', ended],
  ['trouble goes with the next step', trouble, 'stage:show', null],
  ['nothing stays nothing', null, 'speaker:call', null],
])('[F24] what the desk still offers after %s', (_, notice, command, after) => {
  expect(noticeAfter(notice, command)).toBe(after);
});
