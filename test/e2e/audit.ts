import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Look } from './window.ts';

/** What the text says, not the module: axe has to run in the page. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Language = 'de' | 'en';
type Theme = 'light' | 'dark';
type Size = Pick<Look, 'width' | 'height'>;
interface Variant {
  language: Language;
  theme: Theme;
  size: Size;
}

const sizes: Size[] = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 320, height: 640 },
  { width: 1920, height: 1080 },
];

interface AuditOptions {
  /** shows the page in a language; a page that cannot change it while it is open leaves this out */
  speak?: (page: Page, language: Language) => Promise<void>;
  /** of a page that cannot change it while it is open */
  fixed?: Partial<Pick<Variant, 'language' | 'theme'>>;
  /** a thumb has to hit everything */
  isForThumbs?: boolean;
}

/**
 * Looks at one page in state after state, each time in two of the ways in which it can be seen, so that over the
 * states every language meets every theme and every width. Collects what is wrong, so that one run tells all.
 */
export class Audit {
  readonly problems: string[] = [];
  private states = 0;

  constructor(
    readonly page: Page,
    private readonly options: AuditOptions = {},
  ) {}

  async look(state: string): Promise<void> {
    const before = this.page.viewportSize();
    for (const variant of this.variants()) {
      await this.show(variant);
      this.report(`${state} ${nameOf(variant)}`, await axe(this.page));
    }
    await this.page.setViewportSize({ width: 320, height: 256 });
    this.report(`${state} at 400 %`, await wider(this.page));
    await this.page.setViewportSize({ width: 390, height: 844 });
    if (this.options.isForThumbs) this.report(`${state} for thumbs`, await tooSmall(this.page));
    this.report(`${state} moves`, await moving(this.page));
    if (before) await this.page.setViewportSize(before);
    await this.options.speak?.(this.page, 'de');
  }

  private report(where: string, problems: string[]): void {
    this.problems.push(...problems.map((problem) => `${where}: ${problem}`));
  }

  private variants(): Variant[] {
    const n = this.states++;
    const themes: Theme[] = n % 2 ? ['dark', 'light'] : ['light', 'dark'];
    const size = (at: number) => sizes[at % sizes.length]!;
    const all: Variant[] = [
      { language: 'de', theme: themes[0]!, size: size(n + (n >> 2)) },
      { language: 'en', theme: themes[1]!, size: size(n + (n >> 2) + 2) },
    ];
    return all.map((variant) => ({ ...variant, ...this.options.fixed }));
  }

  private async show({ language, theme, size }: Variant): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.emulateMedia({ colorScheme: theme });
    await this.options.speak?.(this.page, language);
  }
}

/** Presses the button that names the other language, also under a dialog, where nobody could reach it. */
export async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page
    .getByRole('button', { name: language === 'de' ? 'Deutsch' : 'English', includeHidden: true })
    .first()
    .dispatchEvent('click');
  await page.locator(`html[lang=${language}]`).waitFor();
}

function nameOf({ language, theme, size }: Variant): string {
  return `in ${language}, ${theme}, ${size.width} px`;
}

async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/** 1280 px at 400 % are 320 px: nothing may ask to be scrolled sideways. */
async function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return wide.map((each) => `${each.tagName} ${each.className} reaches over the edge`).slice(-3);
  });
}

/** What can be tapped and is smaller than 44 px; the label belongs to its box. Links within a text may be small. */
async function tooSmall(page: Page): Promise<string[]> {
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
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const { target } = effect as KeyframeEffect;
      return effect?.getComputedTiming().duration ? [`${target?.tagName} ${target?.className}`] : [];
    }),
  );
}
