import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { admittedAtOnce, admittedPerSecond, Door } from './admission.ts';

/** A crowd: how many come after how many milliseconds, and how late each comes back after the told time. */
const crowds = fc.array(fc.record({ after: fc.nat(3000), many: fc.integer({ min: 1, max: 300 }) }), {
  minLength: 1,
  maxLength: 6,
});

interface Told {
  device: string;
  at: number;
  place: number;
}

/** Everybody asks when told to, and is in at the end: who got in when, and what each was told. */
function letIn(crowd: { after: number; many: number }[], start: number) {
  const door = new Door();
  const admitted: { device: string; at: number }[] = [];
  const told: Told[] = [];
  let asking: { device: string; at: number }[] = [];
  let now = start;
  for (const [wave, { after, many }] of crowd.entries()) {
    now += after;
    for (let n = 0; n < many; n += 1) asking.push({ device: `${wave}/${n}`, at: now });
  }
  while (asking.length > 0) {
    const again: typeof asking = [];
    for (const { device, at } of asking.toSorted((left, right) => left.at - right.at)) {
      const answer = door.ask(device, at);
      if (answer.isIn) admitted.push({ device, at });
      else if ('isFull' in answer) throw new Error('turned away');
      else {
        told.push({ device, at, place: answer.place });
        again.push({ device, at: at + answer.retryAfterMs });
      }
    }
    asking = again;
  }
  return { admitted: admitted.toSorted((left, right) => left.at - right.at), told };
}

describe('[J3] when many join at once', () => {
  test('in no time do more get in than the burst and what is let in meanwhile', () => {
    fc.assert(
      fc.property(crowds, fc.nat(100_000), (crowd, start) => {
        const { admitted } = letIn(crowd, start);
        for (let first = 0; first < admitted.length; first += 7) {
          for (let last = first; last < admitted.length; last += 13) {
            // Nobody is told to come back sooner than after a quarter of a second.
            const seconds = (admitted[last]!.at - admitted[first]!.at + 250) / 1000;
            expect(last - first + 1).toBeLessThanOrEqual(admittedAtOnce + seconds * admittedPerSecond + 1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('nobody starves: whoever asks again when told to is let in, and all are in as soon as they can be', () => {
    fc.assert(
      fc.property(crowds, fc.nat(100_000), (crowd, start) => {
        const { admitted, told } = letIn(crowd, start);
        const everybody = crowd.reduce((sum, { many }) => sum + many, 0);
        const asLongAs = ((everybody - admittedAtOnce) / admittedPerSecond) * 1000;
        const last = crowd.reduce((sum, { after }) => sum + after, start);
        expect(admitted).toHaveLength(everybody);
        expect(new Set(told.map(({ device }) => device)).size).toBe(told.length);
        expect(admitted.at(-1)!.at).toBeLessThanOrEqual(last + Math.max(0, asLongAs) + 250);
      }),
      { numRuns: 40 },
    );
  });

  test('two hundred are in at once, also right after the start; the next get the places 1, 2, 3', () => {
    const door = new Door();
    const answers = Array.from({ length: 203 }, (_, n) => door.ask(`d${n}`, 0));
    expect(answers.filter(({ isIn }) => isIn)).toHaveLength(200);
    expect(answers.slice(200)).toMatchObject([{ place: 1 }, { place: 2 }, { place: 3 }]);
    expect(door.state(0)).toEqual({ waiting: 3, joined: 200 });
  });

  /** A door with `waiting` devices in front of it, named w0, w1, … */
  function crowded(waiting: number): Door {
    const door = new Door();
    for (let n = 0; n < admittedAtOnce; n += 1) door.ask(`in${n}`, 0);
    for (let n = 0; n < waiting; n += 1) door.ask(`w${n}`, 0);
    return door;
  }

  test('a device keeps its place however often it asks, and moves up as time passes', () => {
    const door = crowded(500);
    const placeOf = (device: string, now: number) => {
      const answer = door.ask(device, now);
      return 'place' in answer ? answer.place : answer;
    };
    expect([0, 0, 0, 1000, 2000, 4990].map((now) => placeOf('w499', now))).toEqual([
      500, 500, 500, 400, 300, 1,
    ]);
    expect(placeOf('late', 4990)).toBe(2);
    expect(placeOf('w499', 5000)).toEqual({ isIn: true });
  });

  test('a place is kept for a minute after its time, then it is forgotten', () => {
    const door = crowded(2);
    expect(door.state(60_009)).toMatchObject({ waiting: 2 });
    expect(door.state(60_010)).toMatchObject({ waiting: 1 });
    expect(door.ask('w1', 60_019)).toEqual({ isIn: true });
    expect(door.state(60_019)).toEqual({ waiting: 0, joined: 1 });
  });

  test('the queue is bounded: beyond twenty thousand it says so, and has room again later', () => {
    const door = crowded(20_000);
    expect(door.ask('one more', 0)).toEqual({ isIn: false, isFull: true });
    expect(door.ask('w0', 10)).toEqual({ isIn: true });
    expect(door.ask('one more', 10)).toMatchObject({ isIn: false, place: 20_000 });
  });
});
