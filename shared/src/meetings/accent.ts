/**
 * The colour of a meeting, made readable: whatever was wished for, it has at least 4.5:1 on paper and on card, and
 * so has the text on it. The hue stays; it only gets darker where the ground is light, and lighter where it is dark.
 */

export type Theme = 'light' | 'dark';

export interface Accent {
  /** `#rrggbb` for lines, surfaces and text on paper or card */
  accent: string;
  /** `#rrggbb` for text on a surface of the accent */
  onAccent: string;
}

type Rgb = [red: number, green: number, blue: number];

/** Of WCAG 2.2, for text of any size. */
const leastContrast = 4.5;
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const steps = 256;

/** Paper and card, as in client/src/ui/tokens.css, and whereto a colour is moved until it can be read on them. */
const grounds: Record<Theme, { under: Rgb[]; toward: Rgb; on: Rgb }> = {
  light: { under: [rgbOf('#faf8f4')!, rgbOf('#ffffff')!], toward: black, on: white },
  dark: { under: [rgbOf('#131519')!, rgbOf('#1d2026')!], toward: white, on: rgbOf('#131519')! },
};

/** The accent for a theme, or null if nothing was wished for or it is no colour `#rrggbb`. */
export function accentFor(wished: string | null, theme: Theme): Accent | null {
  const colour = wished === null ? null : rgbOf(wished);
  if (!colour) return null;
  const { under, toward, on } = grounds[theme];
  for (let step = 0; step <= steps; step += 1) {
    const moved = mixed(colour, toward, step / steps);
    if ([...under, on].every((other) => contrast(moved, other) >= leastContrast))
      return { accent: hexOf(moved), onAccent: hexOf(on) };
  }
  return { accent: hexOf(toward), onAccent: hexOf(on) };
}

/** How well two colours can be told apart, from 1 to 21, as WCAG defines it. */
export function contrastOf(one: string, other: string): number {
  return contrast(rgbOf(one) ?? black, rgbOf(other) ?? black);
}

function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Toward black or white a colour keeps its hue. */
function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((channel, index) => Math.round(channel + (to[index]! - channel) * share)) as Rgb;
}

function rgbOf(hex: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
