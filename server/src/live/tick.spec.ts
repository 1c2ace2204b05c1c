import { describe, expect, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import { LiveChannel, type LiveStream } from './live-channel.ts';
import type { LiveSource } from './live-source.ts';
import type { Look, Snapshot } from './live-state.ts';
import { tick } from './tick.ts';
import type { Watcher } from './watcher.ts';

interface Row {
  id: string;
  text: string;
  /** kinds of streams that see it */
  for: string[];
}

const source: LiveSource<Row> = {
  kind: 'notes',
  of: 'session',
  changedSince: () => Promise.reject(new Error('the port looks')),
  present: ({ id, text, for: kinds }, stream) =>
    kinds.includes(stream.kind) ? ({ id, text } as { id: string }) : null,
};

function snapshot(revision: number, rows: Row[], more: Partial<Snapshot> = {}): Snapshot {
  const changed = rows.map((row) => ({ id: row.id, row }));
  const nobody = { persons: new Map(), personKinds: ['ballots'], expelled: [], members: new Map() };
  return { revision, rows: [{ source, changed }], isWhole: false, ...nobody, ...more };
}

/** A channel whose database is a list of snapshots, an error, or null where the channel was deleted. */
function world() {
  const live = new LiveChannel({ id: 'c', meeting: 'm', isMeeting: false });
  const looks: Look[] = [];
  const sent: Pick<Delta, 'stream' | 'from' | 'to' | 'changed' | 'gone'>[] = [];
  const ended: unknown[] = [];
  const look = async (wanted: Snapshot | Error | null | Promise<Snapshot>, lane = live.lanes.screens) =>
    tick(live, lane, {
      look: async (asked) => {
        looks.push(asked);
        const found = await wanted;
        if (found instanceof Error) throw found;
        return found;
      },
      emit: async (_, from, json) => {
        const { stream, to, changed, gone, ...rest } = JSON.parse(json) as Delta;
        expect(rest.from).toBe(from);
        sent.push({ stream, from, to, changed, gone });
      },
      frame: () => ({ channel: 'c', epoch: 'e', at: 0 }),
      expel: (actors) => ended.push(...actors),
      dismiss: (stream, watcher) => {
        stream.remove(watcher);
        ended.push(`${watcher.actor.id} of ${stream.stream.name}`);
      },
      end: () => ended.push('all'),
    });
  /** Waits for streams as a subscription does. */
  const load = (...names: string[]): Promise<LiveStream[]> =>
    Promise.all(
      names.map(
        (name) =>
          new Promise<LiveStream>((resolve, reject) => {
            const stream = live.stream(name);
            stream.lane.loading.set(stream, [{ resolve: () => resolve(stream), reject }]);
          }),
      ),
    );
  return { live, looks, sent, ended, look, load };
}

const note: Row = { id: 'a', text: 'one', for: ['crew', 'display'] };

/** A world with both streams loaded at revision 3 and stale. */
async function watched(...names: string[]) {
  const all = world();
  const loaded = all.load(...names);
  await all.look(snapshot(3, [note], { isWhole: true }));
  const streams = await loaded;
  for (const stream of streams) stream.isStale = true;
  return { ...all, streams: streams as [LiveStream, LiveStream] };
}

describe('a tick', () => {
  test('loads new streams from a look at everything and sends nothing', async () => {
    const { looks, sent, streams } = await watched('crew', 'display');
    expect(looks).toEqual([
      { since: null, persons: { attendees: [], panelists: [] }, expelledSince: 0, guarded: [] },
    ]);
    expect(streams.map(({ isLoaded, published }) => [isLoaded, published.to])).toEqual([
      [true, 3],
      [true, 3],
    ]);
    expect(sent).toEqual([]);
  });

  test('[L8] brings stale streams that are due up to date, and leaves the others for later', async () => {
    const {
      live,
      look,
      looks,
      sent,
      streams: [crew, display],
    } = await watched('crew', 'display');
    display.nextAt = performance.now() + 1000;
    const begun = performance.now();
    await look(snapshot(5, [{ ...note, text: 'two' }]));
    expect(looks[1]).toEqual({
      since: 3,
      persons: { attendees: [], panelists: [] },
      expelledSince: 3,
      guarded: [],
    });
    expect(sent).toEqual([
      { stream: 'crew', from: 3, to: 5, changed: { notes: [{ id: 'a', text: 'two' }] }, gone: {} },
    ]);
    expect([crew.isStale, display.isStale, live.seen]).toEqual([false, true, 5]);
    expect(crew.nextAt - begun).toBeGreaterThan(90);
  });

  test('looks from where the least informed of the due streams stands', async () => {
    const {
      look,
      looks,
      streams: [crew, display],
    } = await watched('crew', 'display');
    display.nextAt = Infinity;
    await look(snapshot(5, []));
    crew.isStale = true;
    [crew.nextAt, display.nextAt] = [0, 0];
    await look(snapshot(6, []));
    expect(looks[2]?.since).toBe(3);
  });

  test('[L3] what was loaded from an older look than the other lane has had is looked at again', async () => {
    const { live, look, load, streams } = await watched('crew');
    const [crew] = streams;
    const loaded = load('attendee');
    let arrive: (found: Snapshot) => void = () => undefined;
    const slow = look(new Promise<Snapshot>((resolve) => (arrive = resolve)), live.lanes.hall);
    await look(snapshot(10, []));
    arrive(snapshot(9, [note], { isWhole: true }));
    await slow;
    const [attendee] = await loaded;
    expect([crew.isStale, attendee!.isStale, live.seen]).toEqual([false, true, 10]);
  });

  test('sends nothing to a stream that sees no difference', async () => {
    const { look, sent } = await watched('crew', 'display');
    await look(snapshot(5, [note, { id: 'b', text: 'pending', for: ['crew'] }]));
    expect(sent.map(({ stream }) => stream)).toEqual(['crew']);
  });

  test('finds by a look at everything what is gone', async () => {
    const { look, sent } = await watched('crew');
    await look(snapshot(5, [], { isWhole: true }));
    expect(sent).toEqual([{ stream: 'crew', from: 3, to: 5, changed: {}, gone: { notes: ['a'] } }]);
  });

  test('[L3] a watched stream that somebody waits for is brought up to date, not loaded anew', async () => {
    const { load, look, looks, sent } = await watched('crew');
    const waiting = load('crew');
    await look(snapshot(9, [{ ...note, text: 'two' }]));
    await waiting;
    expect(looks[1]?.since).toBe(3);
    expect(sent).toMatchObject([{ from: 3, to: 9 }]);
  });

  test('[L3] after a failure everything is still stale and whoever waited is told', async () => {
    const { live, load, look, streams } = await watched('crew');
    const waiting = load('display');
    const failure = new Error('no database');
    expect(await look(failure)).toBe(failure);
    await expect(waiting).rejects.toBe(failure);
    expect([streams.map(({ isStale }) => isStale), live.seen, live.lanes.screens.loading.size]).toEqual([
      [true],
      3,
      0,
    ]);
    expect(live.stream('display').isLoaded).toBe(false);
  });

  test('of a deleted channel answers that there is none, and ends it', async () => {
    const { load, look, ended } = await watched('crew');
    const waiting = load('display');
    expect(await look(null)).toBeNull();
    await expect(waiting).rejects.toMatchObject({ code: 'not-found' });
    expect(ended).toEqual(['all']);
  });

  test('ends the connections of withdrawn credentials', async () => {
    const { look, ended } = await watched('crew');
    await look(snapshot(4, [], { expelled: [{ role: 'display', id: 'd' }] }));
    expect(ended).toEqual([{ role: 'display', id: 'd' }]);
  });
});

test('[L5] whoever has lost a stream is sent away before anything of after that goes out', async () => {
  const { live, load, look, looks, sent, ended } = world();
  const loading = load('table:t');
  await look(snapshot(3, [{ ...note, for: ['table'] }], { isWhole: true }), live.lanes.hall);
  const [table] = await loading;
  for (const id of ['ann', 'bob']) table!.add({ actor: { id } } as Watcher);
  table!.isStale = true;
  const members = new Map([['table:t', new Set(['bob'])]]);
  await look(snapshot(4, [{ ...note, text: 'two', for: ['table'] }], { members }), live.lanes.hall);
  expect(looks[1]!.guarded.map(({ name }) => name)).toEqual(['table:t']);
  expect(ended).toEqual(['ann of table:t']);
  expect([...table!.watchers].map(({ actor }) => actor.id)).toEqual(['bob']);
  expect(sent).toHaveLength(1);
});

test('[L5] whoever is let into a stream during a look that does not know of it yet stays', async () => {
  const { live, load, look, ended } = world();
  const loading = load('table:t');
  await look(snapshot(3, [], { isWhole: true }), live.lanes.hall);
  const [table] = await loading;
  table!.isStale = true;
  const nobody = { members: new Map([['table:t', new Set<string>()]]) };
  const ann = { actor: { id: 'ann' } } as Watcher;
  const looking = look(snapshot(4, [], nobody), live.lanes.hall);
  table!.add(ann);
  await looking;
  expect([ended, table!.watchers.has(ann)]).toEqual([[], true]);
  Object.assign(table!, { isStale: true, nextAt: 0 });
  await look(snapshot(5, [], nobody), live.lanes.hall);
  expect([ended, table!.watchers.has(ann)]).toEqual([['ann of table:t'], false]);
});

describe('[L5] a person sees own things only', () => {
  const own: [string, { kind: string; view: { id: string } }[]] = [
    'ann',
    [{ kind: 'ballots', view: { id: 'p' } }],
  ];
  const others: typeof own = ['bob', [{ kind: 'ballots', view: { id: 'q' } }]];

  test('and never a shared row; panelists are asked for apart', async () => {
    const { live, load, look, looks, sent } = world();
    live.panelists.add('pia');
    const loading = load('person:ann', 'person:pia');
    await look(snapshot(3, [], { persons: new Map() }), live.lanes.own);
    await loading;
    expect(looks[0]?.persons).toEqual({ attendees: ['ann'], panelists: ['pia'] });
    live.stream('person:ann').isStale = true;
    await look(snapshot(4, [note], { persons: new Map([own, others]) }), live.lanes.own);
    expect(looks[1]).toEqual({
      since: undefined,
      persons: { attendees: ['ann'], panelists: [] },
      expelledSince: null,
      guarded: [],
    });
    expect(sent).toEqual([
      { stream: 'person:ann', from: 3, to: 4, changed: { ballots: [{ id: 'p' }] }, gone: {} },
    ]);
  });

  test('[L3] and looking for a person alone does not hide from the others what another process wrote', async () => {
    const {
      live,
      load,
      look,
      streams: [crew],
    } = await watched('crew');
    crew.isStale = false;
    const loading = load('person:ann');
    await look(snapshot(8, [], { persons: new Map([own]) }), live.lanes.own);
    await loading;
    expect([crew.isStale, crew.published.seen, live.seen]).toEqual([true, 3, 3]);
  });
});
