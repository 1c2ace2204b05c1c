import type { Page } from 'playwright-core';

/** What can be asked of any page in any state. Each answers with what is wrong, in words. */

/** 1280 px at 400 % are 320 px: nothing may ask to be scrolled sideways. */
export async function overTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isHeardOnly = (each: Element | null): boolean =>
      each !== null && (getComputedStyle(each).clipPath !== 'none' || isHeardOnly(each.parentElement));
    const wide = [...document.querySelectorAll('body *')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return (right > clientWidth + 0.5 || left < -0.5) && !isHeardOnly(each);
    });
    const over = (each: Element) => {
      const { left, right } = each.getBoundingClientRect();
      return Math.max(right - clientWidth, -left);
    };
    // The widest is the one that asks; of those as wide as it, the innermost.
    const names = wide
      .toReversed()
      .toSorted((one, other) => over(other) - over(one))
      .slice(0, 3)
      .map(
        (each) => `${each.tagName} ${each.className} reaches over the edge: ${each.textContent.slice(0, 40)}`,
      );
    return names.length > 0 ? names : [`${scrollWidth} px want to be seen`];
  });
}

/**
 * Texts of which a part is hidden by a box that neither scrolls nor says so with an ellipsis. What is only there
 * to be heard does not count.
 */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHeardOnly = (each: Element) => getComputedStyle(each).clipPath !== 'none';
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const says = (style: CSSStyleDeclaration) =>
      style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((each) => {
      const style = getComputedStyle(each);
      if (!hides(style.overflowX) && !hides(style.overflowY)) return [];
      // A stage in small: whether its texts fit is asked where it is large.
      if (each.closest('[inert]')) return [];
      if (!each.checkVisibility() || !each.innerText?.trim() || says(style) || isHeardOnly(each)) return [];
      const box = each.getBoundingClientRect();
      const range = document.createRange();
      const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode;
        const parent = text.parentElement!;
        if (!text.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
        let around: Element | null = parent;
        while (
          around &&
          around !== each &&
          !isHeardOnly(around) &&
          !/auto|scroll/.test(getComputedStyle(around).overflow)
        )
          around = around.parentElement;
        if (around !== each) continue;
        range.selectNodeContents(text);
        for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
          if (width === 0 || height === 0) continue;
          // A letter does not fill its box; large figures are moved by that to stand in line with the rest.
          const bearing = Math.max(1, height / 16);
          const isOut =
            (hides(style.overflowX) && (left < box.left - bearing || right > box.right + bearing)) ||
            (hides(style.overflowY) && (top < box.top - height / 4 || bottom > box.bottom + height / 4));
          if (isOut)
            return [`"${text.textContent.trim().slice(0, 60)}" is cut by ${each.tagName} ${each.className}`];
        }
      }
      return [];
    });
  });
}

/** What can be tapped and is smaller than 44 px; the label belongs to its box. Links within a text may be small. */
export async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector = 'button, a[href], select, summary, textarea, input';
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((each) => {
      const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
      const isSeen = each.checkVisibility() && width > 0;
      const isInText = each.tagName === 'A' && getComputedStyle(each).display === 'inline';
      if (!isSeen || isInText || (width >= 43.9 && height >= 43.9)) return [];
      const name = each.getAttribute('aria-label') ?? each.textContent;
      return [`${each.tagName} "${name}" is ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
}

/** What still moves although no motion was asked for. */
export async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const { target } = effect as KeyframeEffect;
      return effect?.getComputedTiming().duration ? [`${target?.tagName} ${target?.className}`] : [];
    }),
  );
}

/**
 * Where the system chooses the colours: what is chosen or pressed has to differ from its neighbours by more than
 * a colour or shadow of ours, and hall from remote.
 */
export async function lostWithoutColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = await page.evaluate(() => {
    const drawn = (each: Element) => {
      const { backgroundColor, backgroundImage, color, fontWeight, ...style } = getComputedStyle(each);
      const edges = [style.borderTop, style.borderBottom, style.outline, style.textDecorationLine];
      return [backgroundColor, backgroundImage, color, fontWeight, ...edges].join();
    };
    const on = '[aria-pressed=true], [aria-selected=true], [aria-current]:not([aria-current=false])';
    const chosen = [...document.querySelectorAll(on)].filter((each) => {
      const alike = document.getElementsByClassName(each.className);
      const others = each.className ? alike : document.getElementsByTagName(each.tagName);
      const isAlike = (other: Element) =>
        !other.matches(on) && other.checkVisibility() && drawn(other) === drawn(each);
      return each.checkVisibility() && [...others].some(isAlike);
    });
    const bars = (who: string) =>
      [...document.querySelectorAll(`[data-tone=${who}], [data-series=${who}]`)].map((each) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(each);
        return `${backgroundColor} ${backgroundImage}`;
      });
    const remote = new Set(bars('remote'));
    return [
      ...chosen.map((each) => `"${each.textContent}" does not look chosen`),
      ...(bars('hall').some((bar) => remote.has(bar)) ? ['hall and remote look alike'] : []),
    ];
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return lost;
}

/** Every chart that is drawn stands beside a table with a caption and as many rows, and a sentence. */
export async function chartsWithoutTwin(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-chart]')].flatMap((chart) => {
      const name = chart.textContent.slice(0, 40);
      const around = chart.parentElement!;
      const table = around.querySelector('table');
      const rows = table?.querySelectorAll('tbody tr').length ?? 0;
      const sentence = around.querySelector('figcaption, [data-sentence]')?.textContent ?? '';
      return [
        ...(chart.closest('[aria-hidden=true]') ? [] : [`the chart "${name}" is read out bar by bar`]),
        ...(table?.caption?.textContent ? [] : [`the chart "${name}" has no table with a caption`]),
        ...(rows >= chart.querySelectorAll('ol > li').length ? [] : [`the table of "${name}" lacks rows`]),
        ...(sentence.length > 10 ? [] : [`the chart "${name}" has no sentence`]),
      ];
    }),
  );
}

/**
 * Screen readers hear only a region that was there before its text: one has to be there, and stay the same from
 * state to state. A page for a screen on the wall has no listeners.
 */
export async function unheard(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const region = document.querySelector('[aria-live=polite], output');
    if (!region) return ['there is nothing through which a change would be heard'];
    const here = window as Window & { heardThrough?: Element };
    const before = (here.heardThrough ??= region);
    return before.isConnected ? [] : ['what a change was heard through is gone'];
  });
}
