import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestKinds } from './request-states.ts';
import {
  leadAfter,
  leadAmong,
  overtakenAfter,
  repliesAfter,
  speakingOrder,
  type Standing,
  suggested,
  type Waiting,
} from './speaking-order.ts';
import type { OrderRules } from './speakers.contract.ts';

const rules: OrderRules = {
  isAlternating: true,
  firstTime: 3,
  balance: 2,
  balanceBy: 'turns',
  arePointsOfOrderFirst: true,
  replies: 1,
  patience: 3,
};
const somebody = (arrival: number, more: Partial<Waiting> = {}): Waiting => ({
  id: `r${arrival}`,
  arrival,
  kind: 'contribution',
  attendance: 'hall',
  group: null,
  isFirstTime: true,
  overtaken: 0,
  fixed: null,
  ...more,
});
const standing = (more: Partial<Standing> = {}): Standing => ({
  rules,
  lead: 0,
  replies: null,
  had: new Map(),
  turn: 1,
  ...more,
});
const ids = (waiting: readonly Waiting[], now = standing()) =>
  speakingOrder(waiting, now).map(({ id }) => id);
const remote = { attendance: 'remote' as const };

const anyRules = fc.record({
  isAlternating: fc.boolean(),
  firstTime: fc.integer({ min: 0, max: 10 }),
  balance: fc.integer({ min: 0, max: 10 }),
  balanceBy: fc.constantFrom('airtime' as const, 'turns' as const),
  arePointsOfOrderFirst: fc.boolean(),
  replies: fc.integer({ min: 0, max: 5 }),
  patience: fc.integer({ min: 0, max: 10 }),
});
const anyKind = fc.constantFrom(...requestKinds);
const anybody = fc.record({
  kind: anyKind,
  attendance: fc.constantFrom('hall' as const, 'remote' as const),
  group: fc.constantFrom('a', 'b', 'c', null),
  isFirstTime: fc.boolean(),
});
/** What happens at a desk and on phones, one after the other. */
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('asks' as const), who: anybody }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('turn' as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('leaves' as const), which: fc.nat(20) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer Each> ? Each : never;

interface Turn {
  taken: Waiting;
  /** those who waited when it was suggested */
  waiting: Waiting[];
  /** both sides have waited ever since the last turn */
  isStill: boolean;
}

/** A session in which the suggestion is always followed. */
function follow(own: OrderRules, steps: readonly Step[]): { turns: Turn[]; asked: Map<string, Waiting[]> } {
  let waiting: Waiting[] = [];
  let now = standing({ rules: own });
  let [arrivals, isStill] = [0, false];
  const [turns, asked] = [[] as Turn[], new Map<string, Waiting[]>()];
  for (const step of steps) {
    if (step.is === 'asks') {
      arrivals += 1;
      const who = somebody(arrivals, step.who);
      asked.set(who.id, waiting);
      waiting = [...waiting, who];
    } else if (step.is === 'leaves') {
      waiting = waiting.filter((_, index) => index !== step.which);
    } else if (waiting.length > 0) {
      const { next } = suggested(waiting, now);
      turns.push({ taken: next, waiting, isStill });
      isStill = true;
      const rest = overtakenAfter(next, waiting, own);
      now = { ...now, lead: leadAfter(next, rest, now), replies: repliesAfter(next.kind, now) };
      waiting = rest;
    }
    now = { ...now, lead: leadAmong(now.lead, waiting, own) };
    isStill &&= areBoth(own, waiting);
  }
  return { turns, asked };
}

const isAside = (own: OrderRules) => (each: Waiting) => each.kind === 'order' && own.arePointsOfOrderFirst;

function areBoth(own: OrderRules, waiting: readonly Waiting[]): boolean {
  const counted = waiting.filter((each) => !isAside(own)(each));
  return new Set(counted.map(({ attendance }) => attendance)).size === 2;
}

describe('[F2] the order is a function of what everybody may know', () => {
  test('everybody who waits is in it once, whatever order they are given in', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anybody, { maxLength: 30 }), fc.integer(), (own, people, seed) => {
        const waiting = people.map((who, index) => somebody(index + 1, who));
        const shuffled = waiting.toSorted((a, b) => ((a.arrival * seed) % 7) - ((b.arrival * seed) % 7));
        const order = ids(waiting, standing({ rules: own }));
        expect(order.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
        expect(ids(shuffled, standing({ rules: own }))).toEqual(order);
      }),
    );
  });

  test('the list is what would be suggested one after the other', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anybody, { minLength: 1, maxLength: 20 }), (own, people) => {
        const steps: Step[] = people.map((who) => ({ is: 'asks', who }));
        const { turns } = follow({ ...own, balance: 0 }, [
          ...steps,
          ...people.map(() => ({ is: 'turn' as const })),
        ]);
        const order = ids(
          people.map((who, index) => somebody(index + 1, who)),
          standing({ rules: { ...own, balance: 0 } }),
        );
        expect(turns.map(({ taken }) => taken.id)).toEqual(order);
      }),
    );
  });

  test('calling whoever is suggested changes nobody else’s place', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anybody, { minLength: 1, maxLength: 30 }), (own, people) => {
        const waiting = people.map((who, index) => somebody(index + 1, who));
        const now = standing({ rules: own });
        const [called, ...others] = ids(waiting, now);
        const left = waiting.filter(({ id }) => id !== called);
        const then = speakingOrder(
          left,
          now,
          waiting.find(({ id }) => id === called),
        );
        expect(then.map(({ id }) => id)).toEqual(others);
      }),
    );
  });

  test('what the moderator has put there by hand stands first, in that order', () => {
    const waiting = [
      somebody(1),
      somebody(2, { ...remote, fixed: 2 }),
      somebody(3, { kind: 'order' }),
      somebody(4, { fixed: 1 }),
    ];
    expect(speakingOrder(waiting, standing()).slice(0, 2)).toEqual([
      { id: 'r4', why: ['by-hand'] },
      { id: 'r2', why: ['by-hand'] },
    ]);
  });

  test('without patience it is first come, first served; two hundred are ordered at once', () => {
    const own = { ...rules, patience: 0, isAlternating: false };
    const many = Array.from({ length: 200 }, (_, index) =>
      somebody(index + 1, { group: 'abc'[index % 3]!, ...(index % 2 === 0 && remote) }),
    );
    expect(ids(many, standing({ rules: own }))).toEqual(many.map(({ id }) => id));
    const begun = performance.now();
    speakingOrder(many, standing());
    expect(performance.now() - begun).toBeLessThan(250);
  });
});

describe('[F3] hall and remote', () => {
  test('while both wait, their turns never differ by more than one', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyStep, { maxLength: 120 }), (given, steps) => {
        const own = { ...given, isAlternating: true };
        let difference = 0;
        for (const { taken, waiting, isStill } of follow(own, steps).turns) {
          if (!isStill) difference = 0;
          if (!areBoth(own, waiting)) continue;
          if (!isAside(own)(taken)) difference += taken.attendance === 'hall' ? 1 : -1;
          expect(Math.abs(difference)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what was before they took turns is not made up for', () => {
    const waiting = [somebody(1), somebody(2, remote)];
    expect(leadAmong(5, waiting, { ...rules, isAlternating: false })).toBe(0);
    expect(leadAmong(1, waiting, rules)).toBe(1);
    expect(leadAmong(1, waiting.slice(1), rules)).toBe(0);
  });

  test('somebody alone on their side does not wait for the whole other one', () => {
    const waiting = [...Array.from({ length: 9 }, (_, index) => somebody(index + 1)), somebody(10, remote)];
    expect(ids(waiting).indexOf('r10')).toBe(1);
    expect(speakingOrder(waiting, standing())[1]!.why[0]).toBe('remote-turn');
  });
});

describe('[F4] nobody is overtaken more often than the rules allow', () => {
  test('and so nobody waits for more turns than those ahead of them and that many, points of order excepted', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyStep, { maxLength: 150 }), (own, steps) => {
        const { turns, asked } = follow(own, steps);
        const isSide = (one: Waiting, other: Waiting) =>
          !own.isAlternating || one.attendance === other.attendance;
        for (const [id, ahead] of asked) {
          const end = turns.findIndex(({ taken }) => taken.id === id);
          const once = turns.find(({ waiting }) => waiting.some((each) => each.id === id));
          const me = once?.waiting.find((each) => each.id === id);
          if (!me || isAside(own)(me)) continue;
          const before = turns.filter(
            ({ taken, waiting }, index) =>
              (end === -1 || index < end) &&
              waiting.some((each) => each.id === id) &&
              isSide(taken, me) &&
              !isAside(own)(taken),
          );
          const mine = ahead.filter((each) => isSide(each, me) && !isAside(own)(each));
          expect(before.length).toBeLessThanOrEqual(mine.length + own.patience);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('somebody who has spoken before waits for three who have not, and no more', () => {
    const asks = (isFirstTime: boolean) => ({
      is: 'asks' as const,
      who: { ...someone, ...remote, isFirstTime },
    });
    const newcomers = Array.from({ length: 9 }, () => [asks(true), { is: 'turn' as const }]).flat();
    const { turns } = follow(rules, [asks(false), ...newcomers]);
    expect(turns.slice(0, 5).map(({ taken }) => taken.id)).toEqual(['r2', 'r3', 'r4', 'r1', 'r5']);
  });

  test('only turns of their own side overtake somebody where hall and remote take turns, and no point of order', () => {
    const waiting = [somebody(1), somebody(2, remote), somebody(3, remote), somebody(4, { kind: 'order' })];
    const overtaken = (taken: number, own: OrderRules) =>
      overtakenAfter(waiting[taken - 1]!, waiting, own).map((each) => `${each.id} ${each.overtaken}`);
    expect(overtaken(3, rules)).toEqual(['r1 0', 'r2 1', 'r4 0']);
    expect(overtaken(3, { ...rules, isAlternating: false })).toEqual(['r1 1', 'r2 1', 'r4 0']);
    expect(overtaken(4, rules)).toEqual(['r1 0', 'r2 0', 'r3 0']);
    expect(overtaken(4, { ...rules, arePointsOfOrderFirst: false })).toEqual(['r1 1', 'r2 0', 'r3 0']);
  });

  test('while both sides go on asking, a bound in turns of both together cannot hold beside taking turns', () => {
    // Twenty in the hall; one remote person comes for every turn. Whoever is last in the hall waits for 19 turns of
    // the hall, and strict turns put as many remote ones between them.
    const steps: Step[] = [
      ...Array.from({ length: 20 }, () => ({
        is: 'asks' as const,
        who: { ...someone, attendance: 'hall' as const },
      })),
      ...Array.from({ length: 60 }, () => [
        { is: 'asks' as const, who: { ...someone, ...remote } },
        { is: 'turn' as const },
      ]).flat(),
    ];
    const { turns } = follow(rules, steps);
    const wait = turns.findIndex(({ taken }) => taken.id === 'r20');
    expect(wait).toBeGreaterThan(19 + rules.patience);
    expect(wait).toBeLessThanOrEqual(2 * (19 + rules.patience) + 1);
  });
});

const someone = { kind: 'contribution' as const, group: null, isFirstTime: true };

describe('[F5] replies and points of order', () => {
  test('a reply to what was just said comes first, as many as the rules allow', () => {
    const own = { ...rules, isAlternating: false, replies: 1 };
    const waiting = [somebody(1), somebody(2, { kind: 'reply' }), somebody(3, { kind: 'reply' })];
    const now = standing({ rules: own, replies: 0 });
    expect(speakingOrder(waiting, now).slice(0, 2)).toMatchObject([
      { id: 'r2', why: ['reply'] },
      { id: 'r1' },
    ]);
    expect(ids(waiting, standing({ rules: own }))[0]).toBe('r1');
    expect(ids(waiting, standing({ rules: own, replies: 1 }))[0]).toBe('r1');
  });

  test('a point of order comes before everybody, takes nobody a turn, and is one of many where the rules say so', () => {
    const waiting = [somebody(1), somebody(2, { ...remote, kind: 'order' }), somebody(3, remote)];
    const now = standing({ lead: 1 });
    expect(ids(waiting, now)).toEqual(['r2', 'r3', 'r1']);
    const rest = overtakenAfter(waiting[1]!, waiting, rules);
    expect(rest.map(({ overtaken }) => overtaken)).toEqual([0, 0]);
    expect(leadAfter(waiting[1]!, rest, now)).toBe(1);
    const own = { ...rules, arePointsOfOrderFirst: false, isAlternating: false };
    expect(ids(waiting, standing({ rules: own }))[0]).toBe('r1');
  });

  test('a point of order alone on the other side does not keep the hall from speaking', () => {
    const waiting = [somebody(1), somebody(2, { ...remote, kind: 'order' })];
    expect(leadAmong(1, waiting, rules)).toBe(0);
    expect(leadAfter(somebody(3), waiting, standing())).toBe(0);
    expect(leadAmong(1, waiting, { ...rules, arePointsOfOrderFirst: false })).toBe(1);
  });

  test('replies are counted past points of order, and anew from each contribution', () => {
    const after = (kind: Waiting['kind'] | null, own = rules) =>
      repliesAfter(kind, { rules: own, replies: 2 });
    expect([after('reply'), after('order'), after('contribution'), after(null)]).toEqual([3, 2, 0, 0]);
    expect(after('order', { ...rules, arePointsOfOrderFirst: false })).toBe(0);
  });

  test('[F2] whoever was put first by hand comes first, also among points of order', () => {
    const order = { kind: 'order' as const };
    const waiting = [somebody(1, order), somebody(2, { ...order, fixed: 1 }), somebody(3, { fixed: 2 })];
    expect(speakingOrder(waiting, standing())).toEqual([
      { id: 'r2', why: ['by-hand'] },
      { id: 'r3', why: ['by-hand'] },
      { id: 'r1', why: ['point-of-order'] },
    ]);
  });
});

describe('[F6] the reasons are true', () => {
  test('of everybody who is suggested, and there is always one', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.array(anybody, { minLength: 1, maxLength: 15 }),
        fc.record({ lead: fc.integer({ min: -1, max: 1 }), replies: fc.option(fc.nat(3)) }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'none'), fc.nat(9)),
        (own, people, given, had) => {
          const waiting = people.map((who, index) => somebody(index + 1, { ...who, overtaken: index % 4 }));
          const now = standing({ rules: own, ...given, had: new Map(Object.entries(had)) });
          const { next, why } = suggested(waiting, now);
          expect(why.length).toBeGreaterThan(0);
          const hadOf = ({ group }: Waiting) => had[group ?? 'none'] ?? 0;
          const side = waiting.filter(
            ({ attendance }) =>
              !(why.includes('hall-turn') || why.includes('remote-turn')) || attendance === next.attendance,
          );
          const isTrue: Record<string, () => boolean> = {
            'point-of-order': () => next.kind === 'order',
            patience: () => next.overtaken >= own.patience,
            reply: () => next.kind === 'reply' && given.replies !== null,
            'hall-turn': () => next.attendance === 'hall' && given.lead < 0,
            'remote-turn': () => next.attendance === 'remote' && given.lead > 0,
            'first-contribution': () => next.isFirstTime,
            'group-least': () =>
              side.every((each) => hadOf(each) >= hadOf(next)) &&
              side.some((each) => hadOf(each) > hadOf(next)),
            'longest-wait': () => side.every(({ arrival }) => arrival >= next.arrival),
          };
          for (const reason of why) expect([reason, isTrue[reason]!()]).toEqual([reason, true]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('first contribution, and whose group has had least, before the longest wait', () => {
    const waiting = [
      somebody(1, { group: 'a', isFirstTime: false }),
      somebody(2, { group: 'a' }),
      somebody(3, { group: 'b' }),
    ];
    const now = standing({ rules: { ...rules, isAlternating: false }, had: new Map([['a', 4]]) });
    expect(speakingOrder(waiting, now)[0]).toEqual({ id: 'r3', why: ['first-contribution', 'group-least'] });
  });

  test('what everybody shares is no reason, and where all weigh the same the wait is one beside it', () => {
    const own = { ...rules, isAlternating: false };
    const all = [somebody(1, { group: 'a' }), somebody(2, { group: 'a' })];
    expect(suggested(all, standing({ rules: own })).why).toEqual(['longest-wait']);
    const even = [somebody(1, { group: 'a' }), somebody(2, { group: 'b', isFirstTime: false })];
    const balanced = standing({
      rules: { ...own, firstTime: 2, balance: 2 },
      had: new Map([['a', 4]]),
    });
    expect(suggested(even, balanced).why).toEqual(['first-contribution', 'longest-wait']);
  });

  test('each turn ahead counts for its group, as if it had been taken', () => {
    const waiting = [1, 2, 3].map((arrival) => somebody(arrival, { group: arrival === 3 ? 'b' : 'a' }));
    const now = standing({ rules: { ...rules, isAlternating: false, firstTime: 0 } });
    expect(ids(waiting, now)).toEqual(['r1', 'r3', 'r2']);
  });
});
