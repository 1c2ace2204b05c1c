import { describe, expect, test } from '@jest/globals';
import { afterLeft, afterSent, filledWith, noDrafts, type PollDrafts, takenBack } from './poll-drafts.ts';

const typing = (drafts: PollDrafts, typed: string): PollDrafts => ({
  ...drafts,
  at: { ...drafts.at, typed },
});
const halfTyped = typing(
  { ...noDrafts, at: { ...noDrafts.at, settings: { ...noDrafts.at.settings, durationS: 60 } } },
  'Wie geht es',
);
const harvest = 'Was zuerst?\nKurze Wege\nMehr Personal';

describe('[M3] a poll that is half typed', () => {
  test('is put aside for the harvest, as it was set, and is back once that was sent', () => {
    const filled = filledWith(halfTyped, harvest);
    expect(filled.at).toMatchObject({ typed: harvest, settings: { several: true } });
    expect(filled.aside).toEqual([halfTyped.at]);
    expect(afterSent(filled)).toEqual(halfTyped);
  });

  test('is back when the harvest is left as it came; what was changed in it stays', () => {
    const filled = filledWith(halfTyped, harvest);
    expect(afterLeft(filled)).toEqual(halfTyped);
    const changed = typing(filled, `${harvest}\nZeit`);
    expect(afterLeft(changed)).toBe(changed);
  });

  test('changes places with the harvest, and nothing is lost', () => {
    const changed = typing(filledWith(halfTyped, harvest), `${harvest}\nZeit`);
    const back = takenBack(changed, changed.aside[0]!);
    expect(back).toEqual({ at: halfTyped.at, aside: [changed.at] });
    expect(takenBack(back, back.aside[0]!)).toEqual(changed);
  });

  test('the harvest as it came need not be kept, it can be made again', () => {
    const filled = filledWith(halfTyped, harvest);
    expect(takenBack(filled, filled.aside[0]!)).toEqual(halfTyped);
  });

  test('the same harvest again changes nothing of what was typed into it', () => {
    const changed = typing(filledWith(noDrafts, harvest), `${harvest}\nZeit`);
    expect(filledWith(changed, harvest)).toEqual(changed);
    expect(filledWith(changed, 'Was dann?').aside).toEqual([changed.at]);
  });

  test('an empty form is not put aside, and a new one is set as the last', () => {
    expect(filledWith(typing(noDrafts, ' \n'), harvest).aside).toEqual([]);
    expect(afterSent(halfTyped).at).toEqual({ ...halfTyped.at, typed: '' });
    expect(afterSent(filledWith(noDrafts, harvest))).toEqual(noDrafts);
    expect(afterLeft(halfTyped)).toBe(halfTyped);
  });
});
