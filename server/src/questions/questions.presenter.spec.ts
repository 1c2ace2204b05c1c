import { describe, expect, test } from '@jest/globals';
import { things } from '@miteinander/shared/contract';
import { isPublic, questionStates } from '@miteinander/shared/questions/question-states';
import { type Stream, streamOf } from '../live/stream-name.ts';
import { presentAsked } from './asked.presenter.ts';
import { presentQa } from './qa.presenter.ts';
import type { QaRow } from './qa-row.ts';
import { sampleQuestion } from './question.sample.ts';
import { presentQuestion } from './questions.presenter.ts';
import { presentSupport } from './supports.source.ts';

const me = '0b6e8b8e-33a3-4c2c-9b5b-0d8f5ad7f1aa';
const kinds = ['attendee', 'questions', 'support', 'crew', 'panelist', 'display', 'voted', 'person'] as const;
const stream = (kind: Stream['kind']) =>
  streamOf(['voted', 'person'].includes(kind) ? `${kind}:${me}` : kind);
const states = [...questionStates, 'withdrawn'] as const;

/** Everything of a question that is the crew's alone is called a secret. */
const secretive = {
  original: 'Geheim 1',
  author: 'Geheim 2',
  on_behalf_by: 'Geheim 3',
  group_id: 'Geheim 4',
  declined: { reason: 'own-words' as const, words: 'Geheim 5' },
  answer: { text: 'Geheim 6', at: 1, isPublic: false },
  labels: ['Geheim 7'],
  notes: [{ by: 'Geheim 8', text: 'Geheim 9', at: 1 }],
  messages: [{ from: 'author' as const, by: null, text: 'Geheim 10', at: 1 }],
  hints: ['Geheim 11'],
};

describe('[Q1] who sees a question', () => {
  const cases = kinds.flatMap((kind) => states.map((state) => [kind, state] as const));
  test.each(cases)('%s, %s', (kind, state) => {
    const row = sampleQuestion({ state, ...secretive });
    const seen = presentQuestion(row, stream(kind));
    const isShown = state !== 'withdrawn' && isPublic(state);
    const mayReadAll = kind === 'questions' || kind === 'display' || kind === 'panelist';
    expect(seen !== null).toBe(kind === 'crew' ? state !== 'withdrawn' : mayReadAll && isShown);
    if (seen) expect(things.questions.parse(seen)).toEqual(seen);
    if (kind !== 'crew') expect(JSON.stringify(seen)).not.toMatch(/Geheim|crew|revision/);
    expect(presentQuestion({ ...row, in_window: false }, stream(kind))).toBeNull();
    expect(presentQuestion({ ...row, merged_into: 'r' }, stream(kind))).toBeNull();
  });

  test('phones without the list see the one on the stage, and what comes next only with it', () => {
    const seen = (place: 'now' | 'next' | null) =>
      presentQuestion(sampleQuestion({ state: 'approved', place }), stream('attendee'));
    expect([seen('now') !== null, seen('next'), seen(null)]).toEqual([true, null, null]);
  });

  test('not even the crew learns who asked, nor what an attendance that is not shown is', () => {
    const seen = JSON.stringify(presentQuestion(sampleQuestion({ ...secretive }), stream('crew')));
    expect(seen).not.toMatch(/Geheim (2|3|4|8|9|10)"/);
    expect(JSON.parse(seen)).toMatchObject({ attendance: null, group: null, name: null });
  });

  test('panelists learn whose it is to answer', () => {
    const row = sampleQuestion({ state: 'approved', assigned_to: me });
    expect(presentQuestion(row, stream('panelist'))).toMatchObject({ assignedTo: me });
    expect(presentQuestion(row, stream('questions'))).not.toHaveProperty('assignedTo');
  });
});

describe('[Q4] who sees a figure', () => {
  const cases = kinds.flatMap((kind) => states.map((state) => [kind, state] as const));
  test.each(cases)('%s, %s', (kind, state) => {
    const row = { ...sampleQuestion({ state }), n: 7 };
    const isShown = state !== 'withdrawn' && isPublic(state);
    const mayReadAll = kind === 'support' || kind === 'display' || kind === 'panelist';
    const isSeen = kind === 'crew' ? state !== 'withdrawn' : mayReadAll && isShown;
    expect(presentSupport(row, stream(kind))).toEqual(isSeen ? { id: row.id, n: 7 } : null);
    expect(presentSupport({ ...row, in_window: false }, stream(kind))).toBeNull();
    expect(presentSupport({ ...row, merged_into: 'r' }, stream(kind))).toBeNull();
  });
});

describe('[Q7] figures in the open', () => {
  const qa: QaRow = {
    session_id: me,
    asking: 'open',
    is_moderated: true,
    slow_mode_s: 0,
    to_panelists: true,
    list_order: 'support',
    labels: [{ id: 'a', text: { de: 'Geheim' }, colour: 'red' }],
    counters: {
      submitted: 20,
      shown: 9,
      merged: 2,
      answered: 4,
      waiting: 3,
      apart: 1,
      'declined:off-topic': 2,
    },
    revision: '4',
  };

  test.each(kinds)('%s', (kind) => {
    const seen = presentQa(qa, stream(kind));
    const isSeen = ['attendee', 'crew', 'display', 'panelist'].includes(kind);
    expect(seen !== null).toBe(isSeen);
    if (!seen) return;
    expect(things.qa.parse(seen)).toEqual(seen);
    expect(seen.counts).toEqual({
      submitted: 20,
      shown: 9,
      merged: 2,
      answered: 4,
      declined: { 'off-topic': 2 },
    });
    if (kind === 'crew') expect(seen).toMatchObject({ waiting: 3, apart: 1, revision: 4 });
    else expect(JSON.stringify(seen)).not.toMatch(/Geheim|waiting|apart|revision|labels/);
  });

  test.each([
    [4, 100, null],
    [100, 4, null],
    [5, 5, { hall: 5, remote: 5 }],
    [14, 9, { hall: 10, remote: 5 }],
  ])('of %i from the hall and %i remote everybody sees %j', (hall, remote, seen) => {
    const counters = { 'asked:hall': hall, 'asked:remote': remote };
    expect(presentQa({ ...qa, counters }, stream('attendee'))).toMatchObject({
      asked: seen,
      answeredOf: null,
    });
  });
});

describe('[Q2] an author’s own question', () => {
  const root = {
    id: 'r',
    text: 'Fremd',
    state: 'approved' as const,
    place: 'now' as const,
    declined: null,
    answer: { text: 'Bald.', at: 1, isPublic: true },
    follow_up: null,
  };
  const merged = sampleQuestion({ merged_into: 'r', root_id: 'r' });

  test.each(questionStates)('says what became of it: %s', (state) => {
    const declinedFor = state === 'declined' ? { reason: 'off-topic' as const, words: null } : null;
    const view = presentAsked(sampleQuestion({ id: me, state, declined: declinedFor }), null);
    expect(view).toMatchObject({ state, declined: declinedFor, mergedInto: null });
    expect(things.asked.parse(view)).toEqual(view);
  });

  test('merged, it shares the life of what it was merged into', () => {
    expect(presentAsked(merged, root)).toMatchObject({
      text: merged.text,
      mergedInto: { id: 'r', text: 'Fremd', state: 'approved', place: 'now' },
      answer: root.answer,
    });
    const own = { text: 'Nur für Sie.', at: 2, isPublic: false };
    expect(presentAsked({ ...merged, answer: own }, root).answer).toEqual(own);
    expect(presentAsked(merged, { ...root, answer: own }).answer).toBeNull();
  });

  test.each(questionStates.filter((state) => !isPublic(state)))(
    'and says nothing of somebody else’s text while that is %s',
    (state) => {
      const view = presentAsked(merged, { ...root, state, place: null });
      expect(view).toMatchObject({ state, mergedInto: null });
      expect(JSON.stringify(view)).not.toContain('Fremd');
    },
  );

  test('shows what the crew wrote, and not who', () => {
    const messages = [{ from: 'crew' as const, by: 'Geheim', text: 'Welchen Antrag?', at: 1 }];
    const view = presentAsked(sampleQuestion({ messages }), null);
    expect(view.messages).toEqual([{ from: 'crew', text: 'Welchen Antrag?', at: 1 }]);
  });
});
