import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accentFor, contrastOf, type Theme } from './accent.ts';

const grounds: Record<Theme, string[]> = { light: ['#faf8f4', '#ffffff'], dark: ['#131519', '#1d2026'] };
const themes = ['light', 'dark'] as const;

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

/** The hue in degrees and how strong the colour is, from 0 to 255. */
function hue(hex: string): { degrees: number; strength: number } {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  const [low, high] = [Math.min(r, g, b), Math.max(r, g, b)];
  const strength = high - low;
  if (strength === 0) return { degrees: 0, strength };
  const sixths =
    high === r ? (g - b) / strength : high === g ? 2 + (b - r) / strength : 4 + (r - g) / strength;
  return { degrees: (sixths * 60 + 360) % 360, strength };
}

describe.each(themes)('[B1] whatever colour is wished for in the %s theme', (theme) => {
  const each = fc.property(colour, (wished) => {
    const { accent, onAccent } = accentFor(wished, theme)!;
    for (const ground of grounds[theme]) expect(contrastOf(accent, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(accent, onAccent)).toBeGreaterThanOrEqual(4.5);
  });

  test('it can be read on paper and card, and text on it can be read', () => {
    fc.assert(each, { numRuns: 5000 });
  });

  test('it keeps its hue', () => {
    fc.assert(
      fc.property(colour, (wished) => {
        const [before, after] = [hue(wished), hue(accentFor(wished, theme)!.accent)];
        fc.pre(after.strength > 0);
        const apart = Math.abs(before.degrees - after.degrees);
        // A channel is a whole number: the paler the colour, the coarser its hue.
        expect(Math.min(apart, 360 - apart)).toBeLessThanOrEqual(1 + 60 / after.strength);
      }),
      { numRuns: 5000 },
    );
  });

  test('a strong colour stays one', () => {
    for (const wished of ['#ff0000', '#ffcc00', '#00a000', '#00aaff', '#3300ff', '#cc00cc'])
      expect(hue(accentFor(wished, theme)!.accent).strength).toBeGreaterThan(60);
  });

  test('it is left as it is if it can be read already, and made so only once', () => {
    fc.assert(
      fc.property(colour, (wished) => {
        const { accent } = accentFor(wished, theme)!;
        expect(accentFor(accent, theme)!.accent).toBe(accent);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['light', '#0b5c78', '#0b5c78'],
  ['dark', '#7fd0ea', '#7fd0ea'],
  ['light', '#FFFF00', '#767600'],
] as const)('in the %s theme %s is %s', (theme, wished, accent) => {
  expect(accentFor(wished, theme)?.accent).toBe(accent);
});

test.each([null, '', 'red', '#fff', '#12345g', 'url(x)'])('%s is no colour', (wished) => {
  expect(accentFor(wished, 'light')).toBeNull();
});

test('paper and card are those of the surfaces', () => {
  const tokens = readFileSync(new URL('../../../client/src/ui/tokens.css', import.meta.url), 'utf8');
  for (const name of ['paper', 'card']) {
    const found = [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(
      (match) => match[1],
    );
    const index = name === 'paper' ? 0 : 1;
    expect(new Set(found)).toEqual(new Set([grounds.light[index], grounds.dark[index]]));
  }
});
