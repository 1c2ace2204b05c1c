import type { Look } from './window.ts';

export type Language = 'de' | 'en';
export type Theme = 'light' | 'dark';
export type Size = Pick<Look, 'width' | 'height'>;

/** One of the ways in which a state can be seen. */
export interface Variant {
  language: Language;
  theme: Theme;
  size: Size;
}

/** What a page cannot change while it is open. */
export type Fixed = Partial<Pick<Variant, 'language' | 'theme'>>;

export const sizes: readonly Size[] = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 320, height: 640 },
  { width: 1920, height: 1080 },
];

/** In this order each differs from the next in both, or in the theme. */
const voices: readonly Required<Fixed>[] = [
  { language: 'de', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'de', theme: 'dark' },
  { language: 'en', theme: 'light' },
];

/** `npm run axe` looks at every state in every way; `npm test` at every state in some. */
export const isComplete = process.env['MITEINANDER_AXE'] === 'complete';

/**
 * The ways in which the n-th state is looked at: two of the widths, and from state to state others, so that after
 * eight states every pair of width, language and theme was seen.
 */
export function variantsOf(state: number, fixed: Fixed = {}, complete = isComplete): Variant[] {
  const all = sizes.flatMap((size, index) => {
    if (!complete && (index + state) % 2 === 1) return [];
    const met = complete ? voices : [voices[(index + Math.floor(state / 2)) % voices.length]!];
    return met.map((voice) => ({ ...voice, ...fixed, size }));
  });
  return [...new Map(all.map((variant) => [nameOf(variant), variant])).values()];
}

/** How a page has to be opened, once for each, if it cannot change its language and theme. */
export const openings: readonly Required<Fixed>[] = isComplete ? voices : voices.slice(0, 2);

export function nameOf({ language, theme, size }: Variant): string {
  return `in ${language}, ${theme}, ${size.width} px`;
}
