import { expect, test } from '@jest/globals';
import { displaySettings } from './display-settings.ts';

const stage = '00000000-0000-4000-8000-00000000000A';

test.each([
  ['', { stage: null, language: null, theme: 'light' }],
  [`?stage=${stage}&lang=en&theme=dark`, { stage: stage.toLowerCase(), language: 'en', theme: 'dark' }],
  ['?stage=main&theme=neon', { stage: null, language: null, theme: 'light' }],
])('the address %j', (search, expected) => {
  expect(displaySettings(search)).toEqual(expected);
});
