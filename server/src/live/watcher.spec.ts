import { expect, test } from '@jest/globals';
import type { Socket } from 'socket.io';
import { guest } from './actor.ts';
import { Watcher } from './watcher.ts';

/** A connection of which only its end matters. */
function connection() {
  let isOpen = true;
  const socket = { conn: { on: () => undefined }, disconnect: () => void (isOpen = false) };
  const watcher = new Watcher(socket as unknown as Socket, guest, () => undefined);
  return { watcher, isOpen: () => isOpen };
}

test('whoever leaves has the answer to it, and to all that was asked before, and then no connection', () => {
  const { watcher, isOpen } = connection();
  watcher.asks();
  watcher.asks();
  watcher.leave();
  expect(watcher.isLeaving).toBe(true);
  watcher.isAnswered();
  expect(isOpen()).toBe(true);
  watcher.isAnswered();
  expect(isOpen()).toBe(false);
});

test('who waits for nothing has no connection at once, and answers alone end none', () => {
  const other = connection();
  other.watcher.asks();
  other.watcher.isAnswered();
  expect(other.isOpen()).toBe(true);
  other.watcher.leave();
  expect(other.isOpen()).toBe(false);
});
