import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { newToken } from '../harness/phone.ts';
import { until } from '../harness/until.ts';
import { Audit } from './audit.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { projector, sees, seesNot } from './people.ts';
import { displayLook } from './window.ts';
import { bareScreen, codeOn, pairs, removes, sets, showing, shows } from './screen.ts';

const welcome = 'Ein Treffen';
const question = 'Ja oder nein?';
const calm = { ...displayLook, isCalm: true };

inBrowser('displays', () => {
  test('[D2] [D3] a screen shows a code and nothing else; paired, it plays, also after a reload', async () => {
    const meeting = await emptyMeeting();
    const [desk, screen] = await Promise.all([meeting.desk(), bareScreen(meeting.url)]);
    const { page } = screen;
    const code = await codeOn(page);
    expect((await page.locator('main').innerText()).split('\n').filter(Boolean)).toEqual([
      'Miteinander',
      code,
      'Diesen Code am Pult unter „Anzeigen“ eingeben.',
    ]);

    await pairs(desk, page);
    await seesHeading(page, welcome);
    await sees(page, 'Saal 2');
    await page.reload();
    await seesHeading(page, welcome);
    await seesNot(page, 'Saal 2');

    const token = await page.evaluate(() => localStorage.getItem('miteinander.display.token'));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(page.url()).toBe(`${meeting.url}/display`);
    expect(screen.asked().join(' ')).not.toContain(token);
    expect(screen.errors).toEqual([]);
    expect(screen.askedOthersThan(meeting.url)).toEqual([]);
  });

  test('[D4] a screen that was removed shows another code, and can come back', async () => {
    const meeting = await emptyMeeting();
    const [desk, { page }] = await Promise.all([meeting.desk(), bareScreen(meeting.url)]);
    const code = await codeOn(page);
    const display = await pairs(desk, page);
    await seesHeading(page, welcome);
    const token = await tokenOf(page);

    await removes(desk, display);
    await codeOn(page, code);
    await sees(page, 'Dieser Bildschirm wurde am Pult entfernt.');
    const another = await tokenOf(page);
    expect(another).not.toBe(token);
    await page.reload();
    // The code may have become a new one meanwhile, by the clock; the screen is the same.
    await codeOn(page);
    expect(await tokenOf(page)).toBe(another);
    await pairs(desk, page, { name: 'Wieder da' });
    await seesHeading(page, welcome);
    await sees(page, 'Wieder da');
  });

  test('a code outlives a dead zone, and one that was typed meanwhile is noticed', async () => {
    const meeting = await emptyMeeting();
    const [desk, zone] = await Promise.all([meeting.desk(), DeadZone.before(meeting.url)]);
    const { page } = await bareScreen(zone.url);
    const code = await codeOn(page);
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    expect(await codeOn(page)).toBe(code);
    const { id } = await desk.client.expectOk('display:pair', {
      code,
      name: 'Foyer',
      settings: { stage: meeting.id, kind: 'hall', footer: true, theme: 'light', language: null },
    });
    zone.open();
    await seesHeading(page, welcome);
    await desk.sees('displays', { id, state: 'ready' });
  });

  test('a link that is not valid turns into a code; a valid one plays as it did', async () => {
    const meeting = await emptyMeeting();
    const { page } = await bareScreen(meeting.url, undefined, `/${meeting.code}#${newToken()}`);
    const begun = performance.now();
    await codeOn(page);
    expect(performance.now() - begun).toBeLessThan(10_000);
    await sees(page, 'gilt nicht mehr');
    await pairs(await meeting.desk(), page);
    await page.reload();
    await seesHeading(page, welcome);

    const linked = await projector(meeting);
    await seesHeading(linked.page, welcome);
  });

  test('[D3] [D7] what the desk sets is seen at once; the address wins', async () => {
    const meeting = await emptyMeeting({ title: { de: welcome, en: 'A meeting' } });
    const [desk, screen, fixed] = await Promise.all([
      meeting.desk(),
      bareScreen(meeting.url),
      bareScreen(meeting.url, undefined, '?theme=light&lang=de'),
    ]);
    const { page } = screen;
    const [display, other] = [await pairs(desk, page), await pairs(desk, fixed.page, { name: 'Foyer' })];
    await sees(page, 'Machen Sie mit');

    await sets(desk, display, { language: 'en', theme: 'dark', name: 'Main hall' });
    await seesHeading(page, 'A meeting');
    await sees(page, 'Take part');
    await sees(page, 'Main hall');
    expect(await root(page)).toEqual({ lang: 'en', theme: 'dark', kind: 'hall' });
    await sets(desk, display, { footer: false });
    await seesNot(page, 'Take part');

    await desk.opens(meeting.polls[0]!);
    await shows(desk, meeting.session, showing(meeting, meeting.polls[0]!));
    expect(await page.getByRole('heading', { name: question }).count()).toBe(0);
    await sets(desk, display, { stage: meeting.session });
    await seesHeading(page, question);
    await sets(desk, display, { kind: 'monitor' });
    await sees(page, 'On the screen');

    await sets(desk, other, { language: 'en', theme: 'dark' });
    await sees(fixed.page, 'Foyer');
    expect(await root(fixed.page)).toEqual({ lang: 'de', theme: 'light', kind: 'hall' });
  });

  test('hall, second room, stage monitor and overlay show what each of them is for', async () => {
    const meeting = await emptyMeeting({ moreSessions: 1 });
    const [poll] = meeting.polls as [string];
    const desk = await meeting.desk();
    const [hall, room, monitor, overlay] = (await Promise.all(
      Array.from({ length: 4 }, () => bareScreen(meeting.url)),
    )) as [Screen, Screen, Screen, Screen];
    await pairs(desk, hall.page, { name: 'Saal' });
    await pairs(desk, room.page, { name: 'Raum', stage: meeting.session });
    await pairs(desk, monitor.page, { name: 'Bühne', kind: 'monitor', theme: 'dark' });
    await pairs(desk, overlay.page, { name: 'Stream', kind: 'overlay', stage: meeting.session });
    for (const { page } of [hall, room, monitor]) await page.getByText(welcome).first().waitFor();
    await until('the overlay lets the video through', () => isClear(overlay.page));
    expect(await overlay.page.locator('main').innerText()).toBe('');

    await desk.opens(poll);
    await shows(desk, meeting.session, showing(meeting, poll));
    await seesHeading(room.page, question);
    await seesHeading(overlay.page, question);
    expect(await isClear(overlay.page)).toBe(true);
    await desk.client.expectOk('timer:start', {
      stage: meeting.id,
      expects: 0,
      seconds: 300,
      label: { de: 'Pause' },
    });
    await monitor.page
      .getByRole('timer')
      .getByText(/^[45]:\d\d$/)
      .waitFor();
    await hall.page.getByRole('timer').getByText('Pause').waitFor();
    expect(await hall.page.getByText(question).count()).toBe(0);
    await shows(desk, meeting.id, { kind: 'timer' });
    await seesHeading(hall.page, 'Pause');
    await shows(desk, meeting.session, { kind: 'black' });
    await seesHeading(room.page, 'Die Leinwand ist dunkel.');
    await until('the overlay is gone', async () => (await overlay.page.locator('main').innerText()) === '');
    for (const screen of [hall, room, monitor, overlay]) expect(screen.errors).toEqual([]);
  });

  test('result and countdown on hall, stage monitor and overlay can be used by everybody', async () => {
    const meeting = await emptyMeeting();
    const [poll] = meeting.polls as [string];
    const [desk, people, ...screens] = await Promise.all([
      meeting.desk(),
      meeting.phones(6),
      ...['hall', 'monitor', 'overlay'].map((kind) => bareScreen(meeting.url, calm, `?kind=${kind}`)),
    ]);
    for (const [index, { page }] of screens.entries()) await pairs(desk, page, { name: `Anzeige ${index}` });
    const audits = screens.map(
      ({ page }, index) =>
        new Audit(page, { fixed: { language: 'de', theme: index === 1 ? 'dark' : 'light' } }),
    );
    const look = async (state: string, words: RegExp) => {
      for (const { page } of screens) await page.getByText(words).first().waitFor();
      for (const audit of audits) await audit.look(state);
    };

    await desk.opens(poll);
    await Promise.all(people.map((phone) => phone.votes(poll, 'yes')));
    await desk.closesForGood(poll);
    await desk.reveals(poll);
    await shows(desk, meeting.id, showing(meeting, poll));
    await look('a result', /100\s?%/);
    const label = { de: 'Kaffee im Foyer' };
    await desk.client.expectOk('timer:start', { stage: meeting.id, expects: 0, seconds: 600, label });
    await shows(desk, meeting.id, { kind: 'timer' });
    await look('a countdown', /Kaffee im Foyer/);
    expect(audits.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

async function seesHeading(page: Page, name: string): Promise<void> {
  await page
    .getByRole('heading', { name })
    .waitFor()
    .catch(async (error: unknown) => {
      throw new Error(`There is no heading "${name}" but ${await page.locator('body').innerText()}`, {
        cause: error,
      });
    });
}

type Screen = Awaited<ReturnType<typeof bareScreen>>;

function tokenOf(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('miteinander.display.token'));
}

function root(page: Page) {
  return page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { lang, theme: dataset['theme'], kind: dataset['kind'] };
  });
}

function isClear(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.documentElement, document.body].every(
      (element) => getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)',
    ),
  );
}
