import { describe, expect, test } from '@jest/globals';
import { pollType } from '@miteinander/shared/polls/poll-types';
import { answerOf } from './answering.ts';
import { questionOf, toSupport } from './asking.ts';
import { crowd, thinkingMs } from './crowd.ts';
import { inclination, seeded, weighted } from './seeded.ts';
import { sayingAt, tableFor } from './sitting.ts';
import { answerTo, wishOf } from './speaking.ts';
import { statusOf } from './status.ts';

const meeting = {
  names: 'optional' as const,
  groups: ['a', 'b', 'c'].map((id) => ({ id, text: { de: id } })),
};
const options = ['option-1', 'option-2', 'option-3', 'option-4'].map((id) => ({ id, text: { de: id } }));
const poll = { question: { de: 'Wie?' }, options, min: 1, max: 1, abstain: true, round: 1 };
const people = crowd(meeting, { people: 600, seed: 1 });

describe('chance', () => {
  test('is the same for the same seed', () => {
    const [one, same, other] = [seeded('a', 1), seeded('a', 1), seeded('a', 2)];
    const numbers = Array.from({ length: 5 }, () => one());
    expect(Array.from({ length: 5 }, () => same())).toEqual(numbers);
    expect(Array.from({ length: 5 }, () => other())).not.toEqual(numbers);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  });

  test('follows the weights', () => {
    const random = seeded('weights');
    const choices = [
      { choice: 'often', weight: 9 },
      { choice: 'seldom', weight: 1 },
    ];
    const often = Array.from({ length: 2000 }, () => weighted(choices, random)).filter(
      (each) => each === 'often',
    );
    expect(often.length).toBeGreaterThan(1700);
    expect(often.length).toBeLessThan(1900);
  });

  test('inclines from -1 to 1', () => {
    const many = Array.from({ length: 500 }, (_, index) => inclination('about', index));
    expect(Math.min(...many)).toBeGreaterThanOrEqual(-1);
    expect(Math.min(...many)).toBeLessThan(-0.9);
    expect(Math.max(...many)).toBeLessThanOrEqual(1);
    expect(Math.max(...many)).toBeGreaterThan(0.9);
  });
});

describe('a crowd', () => {
  test('is two thirds in the hall, with every group, and no two tokens alike', () => {
    const hall = people.filter(({ attendance }) => attendance === 'hall').length;
    expect(hall / people.length).toBeGreaterThan(0.58);
    expect(hall / people.length).toBeLessThan(0.72);
    expect(new Set(people.map(({ group }) => group))).toEqual(new Set(['a', 'b', 'c']));
    expect(new Set(people.map(({ token }) => token)).size).toBe(people.length);
    expect(people.every(({ token }) => /^[\w-]{43}$/.test(token))).toBe(true);
  });

  test('gives names only where they are required, and groups only where there are any', () => {
    expect(people.every(({ name }) => name === null)).toBe(true);
    const [named] = crowd({ names: 'required', groups: [] }, { people: 1, seed: 1 });
    expect(named).toMatchObject({ name: 'Gast 1', group: null });
  });

  test('thinks for seconds, and less than there is time left', () => {
    const times = people.map((person) => thinkingMs(person, null));
    expect(Math.min(...times)).toBeGreaterThan(1000);
    expect(Math.max(...times)).toBeLessThan(30_000);
    expect(Math.max(...people.map((person) => thinkingMs(person, 2000)))).toBeLessThan(2000);
  });
});

describe('answers', () => {
  test.each(['single', 'multiple', 'yes-no'] as const)('fit a poll of type %s', (type) => {
    const asked = { ...poll, type, ...(type === 'multiple' && { min: 2, max: 3 }) };
    const unfit = people.filter((person) => pollType(type).check(answerOf(asked, person), asked) === null);
    expect(unfit).toEqual([]);
  });

  test('are no abstention where that is not offered', () => {
    const asked = { ...poll, type: 'single' as const, abstain: false };
    expect(people.map((person) => answerOf(asked, person))).not.toContain('abstain');
  });

  test('differ between groups', () => {
    const asked = { ...poll, type: 'single' as const };
    const sharesOf = (group: string) => {
      const members = people.filter((person) => person.group === group);
      const answers = members.map((person) => answerOf(asked, person));
      return options.map(({ id }) => answers.filter((answer) => answer === id).length / members.length);
    };
    const [a, b] = [sharesOf('a'), sharesOf('b')];
    expect(Math.max(...a.map((share, index) => Math.abs(share - (b[index] ?? 0))))).toBeGreaterThan(0.1);
  });
});

describe('questions', () => {
  const shown = ['a', 'b', 'c'].map((id) => ({ id, state: 'approved' as const, isPinned: false }));

  test('are asked by some, and not by all', () => {
    const asking = people.filter((person) => questionOf(person) !== null).length;
    expect(asking / people.length).toBeGreaterThan(0.2);
    expect(asking / people.length).toBeLessThan(0.4);
  });

  test('are supported once by a person, and only as long as they can be', () => {
    const [person] = people;
    const chosen = Array.from({ length: 200 }, () => toSupport(shown, person!, new Set(['a'])));
    expect(new Set(chosen)).toEqual(new Set([null, 'b', 'c']));
    const answered = shown.map((each) => ({ ...each, state: 'answered' as const }));
    expect(toSupport(answered, person!, new Set())).toBeNull();
  });

  test('of a list the first ones get more support', () => {
    const chosen = people.map((person) => toSupport(shown, person, new Set()));
    const count = (id: string) => chosen.filter((each) => each === id).length;
    expect(count('a')).toBeGreaterThan(count('c'));
  });
});

describe('people at round tables', () => {
  const table = { id: 'a', attendance: 'hall' as const, taken: 3, places: 4 };
  const [inHall] = people.filter(({ attendance }) => attendance === 'hall');

  test('sit down where there is a place for people like them', () => {
    const full = { ...table, id: 'full', taken: 4 };
    const remote = { ...table, id: 'remote', attendance: 'remote' as const };
    expect(tableFor([full, remote, table], inHall!)).toBe('a');
    expect(tableFor([full, remote], inHall!)).toBeNull();
  });

  test('say something else each time, and come to an end', () => {
    const said = Array.from({ length: 30 }, (_, written) => sayingAt({ number: 2 }, written));
    const texts = said.filter((text) => text !== null);
    expect(new Set(texts).size).toBe(texts.length);
    expect(said.at(-1)).toBeNull();
    expect(sayingAt({ number: 3 }, 0)).not.toBe(texts[0]);
  });
});

describe('people who want to speak', () => {
  const wishes = people.map((person) => wishOf(person));

  test('are some of all, most of them with a contribution or a question', () => {
    const kinds = wishes.flatMap((wish) => (wish ? [wish.kind] : []));
    expect(kinds.length / people.length).toBeGreaterThan(0.15);
    expect(kinds.length / people.length).toBeLessThan(0.35);
    const few = kinds.filter((kind) => kind === 'reply' || kind === 'order').length;
    expect(few).toBeGreaterThan(0);
    expect(few / kinds.length).toBeLessThan(0.3);
  });

  test('come when they are called, most of them', () => {
    const answers = people.map((person) => answerTo(person));
    const ready = answers.filter((answer) => answer === 'ready').length;
    expect(ready / people.length).toBeGreaterThan(0.8);
    expect(new Set(answers)).toEqual(new Set(['ready', 'later', null]));
  });
});

test('the status counts people and votes', () => {
  const doings = {
    state: 'in' as const,
    votes: 2,
    changes: 1,
    questions: 1,
    supports: 3,
    requests: 0,
    statements: 0,
  };
  const visitors = [
    ...people.slice(0, 3).map((person) => ({ person: { ...person, attendance: 'hall' as const }, doings })),
    { person: { ...people[0]!, attendance: 'remote' as const }, doings },
    { person: people[0]!, doings: { ...doings, state: 'waiting' as const } },
  ];
  expect(statusOf({ code: '482913', people: 6 }, visitors)).toBe(
    '482 913  4 of 6 here: 3 hall, 1 remote · 1 waiting to get in · 10 votes, 5 changed · 5 questions, 15 times support',
  );
});
