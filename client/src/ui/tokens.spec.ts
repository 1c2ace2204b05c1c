import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sheet = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const light = coloursOf("[data-theme='light'] {");
const dark = coloursOf("\n[data-theme='dark'] {");
const darkByDevice = coloursOf(":root:not([data-theme='light']) {");
const themes = { light, dark };

test('the device and the switch lead to the same dark theme, and it has every colour of the light one', () => {
  expect(darkByDevice).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

const text = 4.5;
const shape = 3;
const surfaces = ['paper', 'card', 'sunken'];
const pairs: [front: string, backs: string[], ratio: number][] = [
  ['ink', surfaces, 7],
  ['ink-2', surfaces, text],
  ['ok', [...surfaces, 'ok-soft'], text],
  ['stop', [...surfaces, 'stop-soft'], text],
  ['on-strong', ['strong'], 7],
  ['on-strong-2', ['strong'], text],
  ['on-hall-soft', ['hall-soft'], text],
  ['on-remote-soft', ['remote-soft'], text],
  ['hall', surfaces, shape],
  ['remote', surfaces, shape],
  ['edge', ['paper', 'card'], shape],
  ['focus', surfaces, shape],
];

test.each(
  (['light', 'dark'] as const).flatMap((theme) =>
    pairs.flatMap(([front, backs, ratio]) => backs.map((back) => [theme, front, back, ratio] as const)),
  ),
)('%s: %s on %s has a contrast of at least %d', (theme, front, back, ratio) => {
  expect(contrast(themes[theme][front]!, themes[theme][back]!)).toBeGreaterThanOrEqual(ratio);
});

function coloursOf(selector: string): Record<string, string> {
  const start = sheet.indexOf(selector);
  const block = sheet.slice(start, sheet.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
