import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const typeface = ['latin', 'latin-ext'].map((part) =>
  readFileSync(
    require.resolve(
      `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`,
    ),
    'base64',
  ),
);

/** The tests' own typeface on every page; phones have none of ours otherwise. Nothing moves, no cursor blinks. */
const style = `
  ${typeface.map((font) => `@font-face { font-family: Pictures; font-weight: 200 800; src: url(data:font/woff2;base64,${font}) format('woff2') }`).join('')}
  :root { --font: Pictures, sans-serif !important }
  *, *::before, *::after { caret-color: transparent !important }
  ::-webkit-scrollbar { display: none }
`;

interface Freeze {
  /** what is different in every run: the meeting's code, the address of the server */
  replace: Record<string, string>;
  /** selectors of what cannot be the same twice; its place stays, and is empty */
  hide: readonly string[];
}

/** To be called before the page is brought into its states. */
export async function dress(page: Page): Promise<void> {
  await page.addStyleTag({ content: style });
  await page.evaluate(async () => {
    await Promise.all(
      [400, 550, 700].map((weight) => document.fonts.load(`${weight} 16px Pictures`, 'aä–„✓')),
    );
    await document.fonts.ready;
  });
}

/** Waits until nothing has moved for a few frames: a scene fits itself into its box in steps. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const places = () =>
      [...document.querySelectorAll('body *')]
        .map((each) => each.getBoundingClientRect())
        .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
        .join();
    let [before, calm] = [places(), 0];
    while (calm < 4) {
      await frame();
      const now = places();
      calm = now === before ? calm + 1 : 0;
      before = now;
    }
  });
}

/**
 * Puts a copy in the place of the page, which nothing changes any more, with what is different in every run
 * written in one way: codes, addresses, times of day, time that is left. Gives back a function that brings the page
 * back as it was; a dialog is closed then.
 */
export async function freeze(page: Page, { replace, hide }: Freeze): Promise<() => Promise<void>> {
  await atRest(page);
  await page.evaluate(copyBody, { replace, hide });
  return async () => {
    await page.evaluate(() => {
      for (const copy of document.querySelectorAll('[data-copy]')) copy.remove();
      for (const each of document.querySelectorAll<HTMLElement>('[data-original]')) {
        each.id = each.dataset['original']!;
        each.style.removeProperty('display');
        delete each.dataset['original'];
      }
    });
  };
}

/** Runs in the page. */
function copyBody({ replace, hide }: Freeze): void {
  const originals = [...document.body.children].filter((each) => !each.matches('script, style, noscript'));
  const pairs = originals.map((each) => [each as HTMLElement, each.cloneNode(true) as HTMLElement] as const);
  for (const [original, copy] of pairs) {
    keepHeld(original, copy);
    original.dataset['original'] = original.id;
    // The styles of the page may speak of its root.
    original.id = '';
    copy.dataset['copy'] = '';
    original.before(copy);
    const scrolled = [...original.querySelectorAll('*')].map(({ scrollTop }) => scrollTop);
    [...copy.querySelectorAll('*')].forEach((each, index) => (each.scrollTop = scrolled[index] ?? 0));
    original.style.setProperty('display', 'none', 'important');
    for (const dialog of original.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
    for (const dialog of copy.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
      dialog.close();
      dialog.showModal();
    }
    writeTheSame(copy);
    drawTheSame(copy);
    for (const each of copy.querySelectorAll<HTMLElement>(hide.join() || 'nothing'))
      each.style.visibility = 'hidden';
  }
  (document.activeElement as HTMLElement | null)?.blur();

  /** What fields hold is not copied with them, and buttons of one name know each other, copied or not. */
  function keepHeld(original: HTMLElement, copy: HTMLElement): void {
    const fields = 'input, textarea, select';
    const held = [...original.querySelectorAll<HTMLInputElement>(fields)];
    [...copy.querySelectorAll<HTMLInputElement>(fields)].forEach((field, index) => {
      const { value, checked } = held[index]!;
      field.name = `copy ${field.name}`;
      if (/radio|checkbox/.test(field.type)) field.toggleAttribute('checked', checked);
      else field.value = value;
    });
  }

  /** A code of squares holds the address, so that it is another one in every run: three corners and a pattern. */
  function drawTheSame(copy: HTMLElement): void {
    const corner = (x: number, y: number) => {
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
      return ring > 3 ? null : ring !== 2;
    };
    const isDark = (x: number, y: number) =>
      corner(x, y) ?? corner(24 - x, y) ?? corner(x, 24 - y) ?? (x * 7 + y * 11 + x * y) % 3 === 0;
    const cells = Array.from({ length: 25 * 25 }, (_, at) => [at % 25, Math.floor(at / 25)] as const);
    const path = cells.map(([x, y]) => (isDark(x, y) ? `M${x + 2} ${y + 2}h1v1h-1z` : '')).join('');
    for (const code of copy.querySelectorAll('svg[role=img]')) {
      code.setAttribute('viewBox', '0 0 29 29');
      code.querySelector('path')?.setAttribute('d', path);
    }
  }

  function writeTheSame(copy: HTMLElement): void {
    const same = (text: string) =>
      Object.entries(replace)
        .reduce((all, [from, to]) => all.replaceAll(from, to), text)
        .replace(/\b\d{2}:\d{2}\b/g, '14:30')
        .replace(/\b\d:\d{2}\b/g, '1:30');
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.textContent = same(texts.currentNode.textContent ?? '');
  }
}
