import { expect, test } from '@jest/globals';
import { forgetAccess, takeAccess } from './access-link.ts';

function browser(pathname: string, hash: string) {
  const shown: string[] = [];
  const history = {
    replaceState: (_data: unknown, _unused: string, url?: string | URL | null) =>
      void shown.push(String(url)),
  };
  return { shown, place: { location: { pathname, search: '?lang=en', hash }, history } };
}

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('the secret leaves the address bar and is kept for a reload', () => {
  const storage = memory();
  const first = browser('/desk/482913', '#s3cret');
  expect(takeAccess(first.place, storage)).toEqual({ code: '482913', secret: 's3cret' });
  expect(first.shown).toEqual(['/desk/482913?lang=en']);
  const reloaded = browser('/desk/482913', '');
  expect(takeAccess(reloaded.place, storage)).toEqual({ code: '482913', secret: 's3cret' });
  expect(reloaded.shown).toEqual([]);
});

test('a secret belongs to its surface and meeting', () => {
  const storage = memory();
  takeAccess(browser('/desk/482913', '#s3cret').place, storage);
  expect(takeAccess(browser('/desk/111111', '').place, storage)).toBeNull();
  expect(takeAccess(browser('/display/482913', '').place, storage)).toBeNull();
});

test('a link that is not valid any more is forgotten, others are kept', () => {
  const storage = memory();
  for (const code of ['482913', '111111']) takeAccess(browser(`/display/${code}`, '#s3cret').place, storage);
  forgetAccess(browser('/display/482913', '').place, storage);
  expect(takeAccess(browser('/display/482913', '').place, storage)).toBeNull();
  expect(takeAccess(browser('/display/111111', '').place, storage)).not.toBeNull();
});

test('a broken fragment or forbidden storage is no crash', () => {
  const forbidden = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('forbidden');
    },
  };
  expect(takeAccess(browser('/desk/482913', '#%E0%A4%A').place, null)).toBeNull();
  expect(takeAccess(browser('/desk/482913', '#x').place, forbidden)).toEqual({ code: '482913', secret: 'x' });
  expect(takeAccess(browser('/desk/482913', '').place, forbidden)).toBeNull();
});
