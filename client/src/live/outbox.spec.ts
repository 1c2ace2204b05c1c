import { expect, test } from '@jest/globals';
import type { Connection } from './connection.ts';
import { Outbox } from './outbox.ts';
import { inMemory } from './outbox-storage.ts';

/** Connected as `me` to a server that refuses everything for good. */
const refusing = {
  store: { subscribe: () => () => undefined, getSnapshot: () => ({ status: 'online', hello: { id: 'me' } }) },
  send: async () => ({ ok: false, error: { code: 'too-late', kind: 'fix', message: '' } }),
} as unknown as Connection;

/** A page that is not connected. */
const offline = {
  store: { subscribe: () => () => undefined, getSnapshot: () => ({ status: 'offline', hello: null }) },
} as unknown as Connection;

const vote = { session: 's', poll: 'p', answer: 'yes', version: 1 };

/** Something that lasts until it is let go on. */
function held() {
  let goesOn: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => (goesOn = resolve));
  return { isOver, goesOn };
}

// A page always has one; Node has none before version 21.
Object.assign(globalThis, { navigator: globalThis.navigator ?? {} });

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('[A2] what was read stays on the screen until it is gone for good, so that no reload brings it back', async () => {
  const removing = held();
  const storage = { ...inMemory(), remove: () => removing.isOver };
  const outbox = new Outbox({ connection: refusing, owner: 'me', resolve: {}, storage });
  const end = outbox.start();
  outbox.put('a', 'poll:vote', vote);
  await settled();
  expect(outbox.entry('a')?.outcome).toEqual({ state: 'too-late' });
  outbox.dismiss('a');
  await settled();
  expect(outbox.entry('a')).toBeDefined();
  removing.goesOn();
  await settled();
  expect(outbox.entry('a')).toBeUndefined();
  end();
});

test('[V1] what is put while something from long ago is being removed stays', async () => {
  const removing = held();
  const storage = { ...inMemory(), remove: () => removing.isOver };
  const ended = { state: 'too-late' } as const;
  await storage.put({ key: 'old', id: '0', owner: 'me', name: 'poll:vote', input: vote, queuedAt: 0, ended });
  const outbox = new Outbox({ connection: offline, owner: 'me', resolve: {}, storage });
  const end = outbox.start();
  await settled();
  outbox.put('a', 'poll:vote', vote);
  await settled();
  removing.goesOn();
  await settled();
  expect(outbox.entry('a')).toMatchObject({ isSaved: true, outcome: { state: 'queued' } });
  expect(outbox.entry('old')).toBeUndefined();
  end();
});

test('[J5] nothing is written after it was cleared, also of what was still being saved', async () => {
  const saving = held();
  const memory = inMemory();
  const storage: typeof memory = { ...memory, put: (item) => saving.isOver.then(() => memory.put(item)) };
  const outbox = new Outbox({ connection: offline, owner: 'me', resolve: {}, storage });
  const end = outbox.start();
  outbox.put('a', 'poll:vote', vote);
  const clearing = outbox.clear();
  saving.goesOn();
  await clearing;
  await settled();
  expect(await storage.all()).toEqual([]);
  end();
});
