import type { Locator, Page } from 'playwright-core';
import type { TestMeeting } from '../harness/new-meeting.ts';
import { deskLook, displayLook, type Look, phoneLook, tabletLook, Window } from './window.ts';

interface Way {
  look: Look;
  /** where the server is reached, if not directly */
  through: string;
}

/** Somebody who has followed the link or scanned the code, and joined with one tap. */
export async function attendee(
  meeting: TestMeeting,
  { at = 'hall', look = phoneLook, through = meeting.url }: Partial<Way> & { at?: 'hall' | 'remote' } = {},
): Promise<Window> {
  const window = await Window.open(look);
  await window.page.goto(`${through}/j/${meeting.code}${at === 'remote' ? '?at=remote' : ''}`);
  await join(window.page, look.language);
  return window;
}

export async function join(page: Page, language: Look['language'] = 'de'): Promise<void> {
  await page.getByRole('button', { name: language === 'en' ? 'Join' : 'Teilnehmen' }).click();
  await page.getByRole('navigation').waitFor();
}

export async function moderator(
  meeting: TestMeeting,
  { look = deskLook, through = meeting.url, serial = 1 }: Partial<Way & { serial: number }> = {},
): Promise<Window> {
  const window = await Window.open(look);
  await window.page.goto(`${through}/desk/${meeting.code}#${meeting.secret('moderator', serial)}`);
  const { page } = window;
  await page.getByRole('main').waitFor();
  // Keys act on a poll; so the polls have to be there, or that there are none.
  const sheet = page.getByRole('navigation');
  await sheet
    .getByRole('row')
    .or(sheet.getByText(/^(Noch ist keine|There is no session)/))
    .first()
    .waitFor();
  return window;
}

export async function projector(
  meeting: TestMeeting,
  { look = displayLook, through = meeting.url }: Partial<Way> = {},
): Promise<Window> {
  const window = await Window.open(look);
  const { language, theme } = look;
  const settings = new URLSearchParams({ ...(language && { lang: language }), ...(theme && { theme }) });
  await window.page.goto(`${through}/display/${meeting.code}?${settings}#${meeting.secret('display')}`);
  return window;
}

/** Somebody on the podium, at a tablet. */
export async function panelist(
  meeting: TestMeeting,
  { look = tabletLook, through = meeting.url, serial = 1 }: Partial<Way> & { serial?: number } = {},
): Promise<Window> {
  const window = await Window.open(look);
  await window.page.goto(`${through}/panel/${meeting.code}#${meeting.secret('panelist', serial)}`);
  return window;
}

/** Taps an answer that is one of a choice. */
export async function chooses(page: Page, answer: string): Promise<void> {
  await page.getByRole('radio', { name: answer }).check();
}

/** What is shown; what is only said to those who listen does not count. */
export async function sees(page: Page, words: string): Promise<void> {
  await shown(page, words)
    .waitFor()
    .catch((error: unknown) => inVain(page, `sees "${words}"`, error));
}

export async function seesNot(page: Page, words: string): Promise<void> {
  await shown(page, words)
    .waitFor({ state: 'detached' })
    .catch((error: unknown) => inVain(page, `does not see "${words}"`, error));
}

function shown(page: Page, words: string): Locator {
  return page.getByText(words).and(page.locator(':not([aria-live] *)')).first();
}

async function inVain(page: Page, what: string, cause: unknown): Promise<never> {
  const text = await page.locator('body').innerText();
  throw new Error(`Waited in vain until ${page.url()} ${what}. There is:\n${text}`, { cause });
}
