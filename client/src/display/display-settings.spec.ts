import { describe, expect, test } from '@jest/globals';
import type { DisplayView } from '@miteinander/shared/display/display.contract';
import { addressSettings, shownSettings } from './display-settings.ts';

const stage = '00000000-0000-4000-8000-00000000000A';
const plain = { isGlass: false, position: 'left', scale: 1 };
const nothing = { stage: null, kind: null, footer: null, language: null, theme: null, overlay: plain };

test.each([
  ['', nothing],
  [
    `?stage=${stage}&lang=en&theme=dark`,
    { ...nothing, stage: stage.toLowerCase(), language: 'en', theme: 'dark' },
  ],
  ['?stage=main&theme=neon&kind=wall&position=top', nothing],
  ['?kind=monitor&footer=off', { ...nothing, kind: 'monitor', footer: false }],
  ['?overlay', { ...nothing, kind: 'overlay' }],
  [
    '?overlay&theme=glass&position=right&scale=1.5&footer=on',
    {
      ...nothing,
      kind: 'overlay',
      footer: true,
      overlay: { isGlass: true, position: 'right', scale: 1.5 },
    },
  ],
  ['?scale=9', { ...nothing, overlay: { ...plain, scale: 2 } }],
  ['?scale=0.1', { ...nothing, overlay: { ...plain, scale: 0.5 } }],
  ['?scale=-3', nothing],
  ['?scale=much', nothing],
])('the address %j', (search, expected) => {
  expect(addressSettings(search)).toEqual(expected);
});

describe('what a display goes by', () => {
  const view: DisplayView = {
    id: 'd',
    name: 'Saal 2',
    state: 'ready',
    isPaired: true,
    stage: 's',
    kind: 'hall',
    footer: false,
    theme: 'dark',
    language: 'en',
  };
  const shown = (search: string, of?: DisplayView) => shownSettings(addressSettings(search), of);

  test('before anything is known it is a light one for the hall, on the stage of the meeting', () => {
    expect(shown('')).toEqual({ stage: null, kind: 'hall', footer: true, language: null, theme: 'light' });
  });

  test('what the desk has set', () => {
    expect(shown('', view)).toEqual({
      stage: 's',
      kind: 'hall',
      footer: false,
      language: 'en',
      theme: 'dark',
    });
  });

  test('[D7] the address wins', () => {
    expect(shown(`?stage=${stage}&theme=light&lang=de&footer=on`, view)).toEqual({
      stage: stage.toLowerCase(),
      kind: 'hall',
      footer: true,
      language: 'de',
      theme: 'light',
    });
  });

  test.each([
    ['?kind=monitor', { ...view, theme: 'light' as const }, 'dark'],
    ['', { ...view, kind: 'monitor' as const, theme: 'light' as const }, 'light'],
    ['?overlay', view, 'light'],
    ['?overlay&theme=glass', view, 'dark'],
    ['?overlay&theme=light', { ...view, kind: 'overlay' as const }, 'light'],
  ])('the theme of %j', (search, of, expected) => {
    expect(shown(search, of).theme).toBe(expected);
  });
});
