import type { BrowserContext, Page, Request } from 'playwright-core';
import { cleanUp } from '../harness/clean-up.ts';
import { theBrowser } from './browser.ts';
import { bringWorkshop, pseudoLanguage } from './workshop.ts';

/** How somebody looks at the product. */
export interface Look {
  width: number;
  height: number;
  /** `ar-XB` is nobody's: longer than German, accented, from right to left */
  language?: 'de' | 'en' | typeof pseudoLanguage;
  theme?: 'light' | 'dark';
  /** a finger instead of a mouse */
  isTouch?: boolean;
  /** asks for no motion */
  isCalm?: boolean;
  /** a test may bring styles of its own, against the policy of the page */
  isStyled?: boolean;
  /** device pixels to a pixel of the page */
  scale?: number;
}

export const phoneLook: Look = { width: 390, height: 844, isTouch: true };
export const deskLook: Look = { width: 1440, height: 900 };
export const tabletLook: Look = { width: 1024, height: 768, isTouch: true };
export const displayLook: Look = { width: 1920, height: 1080 };

/** A browser window of its own, with nothing stored; remembers what went wrong in it and whom it asked. */
export class Window {
  readonly errors: string[] = [];
  readonly requests: Request[] = [];
  readonly sockets: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    this.listen(page);
  }

  static async open(look: Look): Promise<Window> {
    const context = await theBrowser().newContext({
      viewport: { width: look.width, height: look.height },
      locale: look.language === 'en' ? 'en-GB' : 'de-DE',
      timezoneId: 'Europe/Berlin',
      colorScheme: look.theme ?? 'light',
      reducedMotion: look.isCalm ? 'reduce' : 'no-preference',
      hasTouch: look.isTouch ?? false,
      bypassCSP: look.isStyled ?? false,
      deviceScaleFactor: look.scale ?? 1,
      // A service worker would answer before the workshop does, and keep what a picture must not show.
      serviceWorkers: look.language === pseudoLanguage || look.isStyled ? 'block' : 'allow',
    });
    if (look.language === pseudoLanguage) await bringWorkshop(context);
    context.setDefaultTimeout(15_000);
    cleanUp(() => context.close());
    return new Window(await context.newPage(), context);
  }

  /** Every address it asked. */
  asked(): string[] {
    return [...this.requests.map((request) => request.url()), ...this.sockets];
  }

  /** The addresses it asked that are not the server's own. */
  askedOthersThan(url: string): string[] {
    const { host } = new URL(url);
    return this.asked().filter((address) => !/^(data|blob):/.test(address) && new URL(address).host !== host);
  }

  /** Another tab of the same browser. */
  async anotherTab(): Promise<Page> {
    const page = await this.context.newPage();
    this.listen(page);
    return page;
  }

  private listen(page: Page): void {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('request', (request) => this.requests.push(request));
    page.on('websocket', (socket) => this.sockets.push(socket.url()));
  }
}
