import { expect, test } from '@jest/globals';
import type { Connection } from './connection.ts';
import { Outbox } from './outbox.ts';

/** Connected as `me` to a server that refuses everything for good. */
const refusing = {
  store: { subscribe: () => () => undefined, getSnapshot: () => ({ status: 'online', hello: { id: 'me' } }) },
  send: async () => ({ ok: false, error: { code: 'too-late', kind: 'fix', message: '' } }),
} as unknown as Connection;

// A page always has one; Node has none before version 21.
Object.assign(globalThis, { navigator: globalThis.navigator ?? {} });

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('[A2] what was read stays on the screen until it is gone for good, so that no reload brings it back', async () => {
  let remove: () => void = () => undefined;
  const removed = new Promise<void>((resolve) => (remove = resolve));
  const nothing = async () => undefined;
  const storage = { all: async () => [], get: nothing, put: nothing, update: nothing, remove: () => removed };
  const outbox = new Outbox({ connection: refusing, owner: 'me', resolve: {}, storage });
  const end = outbox.start();
  outbox.put('a', 'poll:vote', { session: 's', poll: 'p', answer: 'yes', version: 1 });
  await settled();
  expect(outbox.entry('a')?.outcome).toEqual({ state: 'too-late' });
  outbox.dismiss('a');
  await settled();
  expect(outbox.entry('a')).toBeDefined();
  remove();
  await settled();
  expect(outbox.entry('a')).toBeUndefined();
  end();
});
