import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import {
  chartsWithoutTwin,
  cutTexts,
  lostWithoutColours,
  moving,
  overTheEdge,
  tooSmall,
  unheard,
} from './in-page.ts';
import { type Fixed, type Language, nameOf, type Variant, variantsOf } from './looks.ts';

/** What the text says, not the module: axe has to run in the page. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ofThePage = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AuditOptions {
  /** shows the page in a language; a page that cannot change it while it is open leaves this out */
  speak?: (page: Page, language: Language) => Promise<void>;
  /** of a page that cannot change it while it is open */
  fixed?: Fixed;
  /** a thumb has to hit everything */
  isForThumbs?: boolean;
  /** nothing ever changes on it, so there is nothing to be heard */
  isSilent?: boolean;
}

/**
 * Looks at one page in state after state, each time in several of the ways in which it can be seen (see
 * `variantsOf`), and asks what can be asked of any page. Collects what is wrong, so that one run tells all. To
 * have a state looked at, bring the page into it and call `look` with its name.
 */
export class Audit {
  readonly problems: string[] = [];
  private states = 0;

  constructor(
    readonly page: Page,
    private readonly options: AuditOptions = {},
  ) {}

  async look(state: string): Promise<void> {
    const { page } = this;
    const before = page.viewportSize();
    const focus = await page.evaluateHandle(() => document.activeElement);
    for (const variant of variantsOf(this.states++, this.options.fixed)) {
      await this.show(variant);
      this.report(`${state} ${nameOf(variant)}`, await axe(page));
    }
    await page.setViewportSize({ width: 320, height: 256 });
    await drawn(page);
    this.report(`${state} at 400 %`, await overTheEdge(page));
    // A screen on the wall is never as small as a phone.
    await page.setViewportSize((this.options.fixed && before) || { width: 390, height: 844 });
    if (this.options.isForThumbs) this.report(`${state} for thumbs`, await tooSmall(page));
    this.report(`${state} is cut`, await cutTexts(page));
    this.report(`${state} moves`, await moving(page));
    this.report(`${state} without colours`, await lostWithoutColours(page));
    this.report(`${state} for those who listen`, await chartsWithoutTwin(page));
    if (this.options.speak && !this.options.isSilent)
      this.report(`${state} for those who listen`, await unheard(page));
    if (before) await page.setViewportSize(before);
    await this.options.speak?.(page, 'de');
    const isThere = await page.evaluate((each) => each === document.activeElement, focus);
    this.report(state, isThere ? [] : ['the focus moved by itself']);
  }

  private report(where: string, problems: string[]): void {
    this.problems.push(...problems.map((problem) => `${where}: ${problem}`));
  }

  private async show({ language, theme, size }: Variant): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.emulateMedia({ colorScheme: theme });
    await this.options.speak?.(this.page, language);
    // Where a keyboard makes the window smaller, browsers keep the field in sight.
    await this.page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'nearest' }));
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

/** What hangs on something else (a menu on its button) is put in its place only after the page was drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], rules: {} };
  // Behind a dialog the page is inert and its landmarks are not there; axe sees that of most dialogs, not of all.
  if ((await page.getByRole('dialog').count()) > 0) options.rules = ofThePage;
  // Only what is wrong leaves the page: everything that axe tells is ten thousand objects each time.
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(document, ${JSON.stringify(options)}).then((results) => results.violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
