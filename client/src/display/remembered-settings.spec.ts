import { expect, test } from '@jest/globals';
import { rememberedSettings, rememberSettings } from './remembered-settings.ts';

const settings = { stage: 's', kind: 'overlay', footer: false, theme: 'dark', language: null } as const;

function storage(stored?: string) {
  const items = new Map(stored === undefined ? [] : [['miteinander.display.settings', stored]]);
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('what the desk has set is there after a restart, without the rest of the view', () => {
  const kept = storage();
  rememberSettings(kept, { ...settings, name: 'Saal 2' } as typeof settings);
  expect(rememberedSettings(kept)).toEqual(settings);
});

test.each([undefined, 'null', '{', '[]', '7', JSON.stringify({ ...settings, kind: 'wall' })])(
  'of %j nothing is taken',
  (stored) => {
    expect(rememberedSettings(storage(stored))).toBeUndefined();
  },
);
