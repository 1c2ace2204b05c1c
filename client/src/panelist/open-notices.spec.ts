import { expect, test } from '@jest/globals';
import type { NoticeView } from '@miteinander/shared/speakers/phases.contract';
import type { Entry } from '../live/outbox-rules.ts';
import { confirmKey, openNotices } from './open-notices.ts';

const notice = (id: string, at: number, more: Partial<NoticeView> = {}): NoticeView => ({
  id,
  text: `Text ${id}`,
  at,
  by: 'm',
  to: ['me'],
  confirmed: [],
  ...more,
});
const entry = (id: string, state: 'queued' | 'refused') =>
  ({ item: { key: confirmKey(id) }, outcome: { state } }) as Entry;

test('what waits is read in the order in which it was said; what is confirmed or for others is not there', () => {
  const all = [
    notice('late', 3),
    notice('early', 1),
    notice('done', 2, { confirmed: [{ panelist: 'me', at: 4 }] }),
    notice('other', 0, { to: ['you'] }),
  ];
  expect(openNotices(all, 'me', []).map(({ notice: { id } }) => id)).toEqual(['early', 'late']);
});

test('a tap is remembered until the desk knows it; one that was refused asks again', () => {
  const all = [notice('a', 1), notice('b', 2)];
  const open = openNotices(all, 'me', [entry('a', 'queued'), entry('b', 'refused')]);
  expect(open.map(({ isTapped }) => isTapped)).toEqual([true, false]);
});
