import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choice } from '../harness/definition.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { inBrowser } from './browser.ts';
import { attendee, chooses, join, moderator, projector, sees } from './people.ts';
import { phoneLook, Window } from './window.ts';

inBrowser('four windows at once', () => {
  test('join by code, vote, change, close, reveal: the same on phones and display', async () => {
    const question = 'Welchen Weg gehen wir zuerst?';
    const meeting = await emptyMeeting({ polls: [{ ...choice('a', 'b'), question: { de: question } }] });
    const [desk, display, hall, remote, others] = await Promise.all([
      moderator(meeting),
      projector(meeting),
      joinsByCode(meeting),
      attendee(meeting, { at: 'remote' }),
      meeting.phones(4),
    ]);
    const windows = [desk, display, hall, remote];
    await sees(display.page, 'Machen Sie mit');

    await desk.page.keyboard.press('o');
    await Promise.all(
      [hall, remote].map(({ page }) => page.getByRole('article', { name: question }).waitFor()),
    );
    await desk.page.keyboard.press(' ');
    await display.page.getByRole('heading', { name: question }).waitFor();

    await chooses(hall.page, 'Wahl a');
    await chooses(remote.page, 'Wahl b');
    await Promise.all([hall, remote].map(({ page }) => sees(page, 'Gezählt')));
    await sees(display.page, '2 Stimmen');
    await Promise.all(others.map((phone) => phone.votes(meeting.polls[0]!, 'a')));
    await sees(display.page, '6 Stimmen');
    expect(await display.page.getByText('%').count()).toBe(0);

    await hall.page.reload();
    await sees(hall.page, 'Gezählt');
    expect(await hall.page.getByRole('radio', { name: 'Wahl a' }).isChecked()).toBe(true);
    await chooses(hall.page, 'Wahl b');
    await sees(hall.page, 'änderbar, solange offen');

    // A key means what the desk's own picture shows, whatever others see already.
    await desk.page.getByRole('button', { name: '+30 s' }).waitFor();
    await desk.page.keyboard.press('c');
    await Promise.all([
      sees(display.page, 'Das Ergebnis ist noch verdeckt.'),
      ...[hall, remote].map(isClosed),
    ]);
    await desk.page.getByRole('button', { name: 'Ergebnis zeigen' }).waitFor();
    await desk.page.keyboard.press('r');
    await Promise.all([
      isShown(hall.page, { 'Wahl a': '4 (67 %)', 'Wahl b (Ihre Antwort)': '2 (33 %)' }),
      isShown(remote.page, { 'Wahl a': '4 (67 %)', 'Wahl b (Ihre Antwort)': '2 (33 %)' }),
      isShown(display.page, { 'Wahl a': '4', 'Wahl b': '2' }),
    ]);

    for (const window of windows) {
      expect(window.errors).toEqual([]);
      expect(window.askedOthersThan(meeting.url)).toEqual([]);
    }
  });

  test('an announcement reaches phones and display; black, and back', async () => {
    const meeting = await emptyMeeting();
    const [desk, display, hall] = await Promise.all([
      moderator(meeting),
      projector(meeting),
      attendee(meeting),
    ]);
    const words = 'Der Kaffee ist fertig.';

    await desk.page.keyboard.press('d');
    await desk.page.keyboard.type(words);
    await desk.page.keyboard.press('Control+Enter');
    await display.page.getByRole('heading', { name: words }).waitFor();
    await hall.page.getByRole('region', { name: 'Für alle' }).getByText(words).waitFor();
    await desk.page.keyboard.press('b');
    await display.page.getByRole('heading', { name: 'Die Leinwand ist dunkel.' }).waitFor();
    expect(await display.page.getByRole('heading').count()).toBe(1);
    await desk.page.getByRole('button', { name: 'Schwarz aus' }).waitFor();
    await desk.page.keyboard.press('b');
    await display.page.getByRole('heading', { name: words }).waitFor();
    await desk.page.getByRole('button', { name: 'Schwarz', exact: true }).waitFor();
    await desk.page.keyboard.press('z');
    await display.page.getByRole('heading', { name: 'Die Leinwand ist dunkel.' }).waitFor();
    expect([desk, display, hall].flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('the secrets of a desk and of a display leave the address at once and stand nowhere', async () => {
    const meeting = await emptyMeeting();
    const [desk, display] = await Promise.all([moderator(meeting), projector(meeting)]);
    await sees(display.page, 'Machen Sie mit');
    for (const [window, secret] of [
      [desk, meeting.secret('moderator')],
      [display, meeting.secret('display')],
    ] as const) {
      const { page } = window;
      expect(page.url()).not.toContain('#');
      expect(await page.title()).toMatch(/Miteinander/);
      expect(`${await page.title()} ${await page.content()}`).not.toContain(secret);
      expect(window.asked().join(' ')).not.toContain(secret);
      await page.goBack().catch(() => undefined);
      await page.goForward().catch(() => undefined);
      expect(page.url()).not.toContain(secret);
    }
  });

  async function joinsByCode(meeting: TestMeeting): Promise<Window> {
    const window = await Window.open(phoneLook);
    await window.page.goto(meeting.url);
    await window.page.getByLabel('Code der Veranstaltung').fill(meeting.code);
    await window.page.getByRole('button', { name: 'Weiter' }).click();
    await join(window.page);
    return window;
  }
});

async function isClosed({ page }: Window): Promise<void> {
  await sees(page, 'Geschlossen');
  await sees(page, 'Ihre Antwort: Wahl b');
  expect(await page.getByRole('table').count()).toBe(0);
}

/** The table that stands for the chart: the first cell of each row, by its header. */
async function isShown(page: Page, rows: Record<string, string>): Promise<void> {
  for (const [header, cell] of Object.entries(rows)) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: header, exact: true }) });
    await row.getByRole('cell', { name: cell }).first().waitFor();
  }
}
