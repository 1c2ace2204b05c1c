import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { query } from '../harness/database.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { attendee, chooses, sees } from './people.ts';
import { phoneLook, Window } from './window.ts';

const offline = 'Keine Verbindung. Wir versuchen es weiter …';
const waiting = 'wartet auf Netz, wird dann gesendet';

inBrowser('kept on the phone', () => {
  test('[A1] [V1] without a network a reload shows the page, the poll and the waiting vote', async () => {
    const { zone, page, poll } = await votingOnKeptPage();
    await sees(page, 'Ja oder nein?');
    zone.cut();
    await sees(page, offline);
    await chooses(page, 'Ja');
    await sees(page, waiting);

    await page.reload();
    await sees(page, offline);
    await sees(page, 'Ja oder nein?');
    await sees(page, waiting);
    expect(await page.getByRole('radio', { name: 'Ja' }).isChecked()).toBe(true);
    for (const [tab, words] of [
      ['Programm', 'Erste Sitzung'],
      ['Fragen', 'Die Liste fehlt noch'],
      ['Wort', 'Keine Wortmeldung über das Telefon'],
    ] as const) {
      await page.getByRole('link', { name: tab }).click();
      await sees(page, words);
    }

    zone.open();
    await page.getByRole('link', { name: 'Jetzt' }).click();
    await sees(page, 'Gezählt');
    expect(await query('SELECT answer FROM ballot WHERE poll_id = $1', [poll])).toEqual([{ answer: 'yes' }]);
  });

  test('[A1] a second visit shows what was on at once, also where the network is slow', async () => {
    const { zone, window, page } = await votingOnKeptPage();
    await sees(page, 'Ja oder nein?');
    await page.close();
    zone.slowDown(12_000);
    const tab = await window.anotherTab();
    const begun = performance.now();
    await tab.goto(zone.url, { waitUntil: 'commit' });
    await sees(tab, 'Ja oder nein?');
    const tookMs = performance.now() - begun;
    console.info(`The second visit took ${Math.round(tookMs)} ms where every answer takes 12 s`);
    // Not one answer was waited for.
    expect(tookMs).toBeLessThan(11_000);
  });

  test('[A5] a new version waits for the next start, and takes the place of the old one then', async () => {
    const { zone, window, page } = await votingOnKeptPage();
    // From its second start on the page is in the hands of the worker.
    await page.reload();
    await sees(page, 'Ja oder nein?');
    const [before] = await caches(page);
    zone.change((path, body) =>
      path === '/sw.js' ? body.replace(/"version":"\w+"/, '"version":"next"') : body,
    );
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration('/').then((worker) => worker?.update()),
    );
    await until('the new version is there', async () => (await caches(page)).length === 2);
    await until('it waits', () =>
      page.evaluate(() =>
        navigator.serviceWorker
          .getRegistration('/')
          .then((worker) => Boolean(worker?.waiting && worker.active)),
      ),
    );
    expect(await caches(page)).toContain(before);
    const tab = await window.anotherTab();
    const workers = await workersOf(tab);
    await until('both are known', () => workers().length === 2);
    await page.close();

    await until('the new one has taken over', () => workers().join() === 'activated');
    await tab.goto(zone.url);
    await sees(tab, 'Ja oder nein?');
    await until(
      'the old version is gone',
      async () => (await caches(tab)).join() === 'miteinander:page:next',
    );
  });

  test('[A6] [J5] [P3] nothing is kept before somebody has joined, and nothing after they have left', async () => {
    const meeting = await emptyMeeting();
    const stranger = await Window.open(phoneLook);
    await stranger.page.goto(`${meeting.url}/j/${meeting.code}`);
    await stranger.page.getByRole('button', { name: 'Teilnehmen' }).waitFor();
    expect(await kept(stranger.page)).toEqual({ workers: 0, caches: 0, items: [] });

    const { page } = await attendee(meeting);
    await isKept(page);
    await page.getByRole('link', { name: 'Fragen' }).click();
    await page.getByRole('button', { name: 'Frage stellen' }).click();
    await page.getByLabel('Was möchten Sie fragen?').fill('Was ist mit denen, die');
    await page.keyboard.press('Escape');
    expect((await kept(page)).items).toContainEqual(expect.stringContaining('questions'));
    await page.getByRole('button', { name: /^Meine Teilnahme/ }).click();
    await page.getByRole('button', { name: 'Veranstaltung verlassen' }).click();
    await page.getByRole('button', { name: 'Ja, verlassen' }).click();
    await page.getByRole('button', { name: 'Teilnehmen' }).waitFor();
    await until('nothing is kept', async () => JSON.stringify(await kept(page)) === JSON.stringify(nothing));
  });

  test('it can be installed: name, start, and icons that are there', async () => {
    const meeting = await emptyMeeting();
    const { page } = await Window.open(phoneLook);
    await page.goto(meeting.url);
    const devtools = await page.context().newCDPSession(page);
    const { errors, data } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? '') as { icons: { src: string; type: string; purpose: string }[] };
    expect(manifest).toMatchObject({
      name: 'Miteinander',
      start_url: '/',
      scope: '/',
      display: 'standalone',
    });
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, type } of manifest.icons) {
      const answer = await fetch(new URL(src, meeting.url));
      expect([src, answer.status, answer.headers.get('content-type')]).toEqual([src, 200, type]);
    }
  });
});

const nothing = { workers: 0, caches: 0, items: [] };

/** Somebody who has joined where the network comes and goes, with the page on their phone, and a poll that is open. */
async function votingOnKeptPage() {
  const meeting = await emptyMeeting();
  const [poll] = meeting.polls as [string];
  const [zone, desk] = await Promise.all([DeadZone.before(meeting.url), meeting.desk()]);
  await desk.sees('polls', { id: poll });
  await desk.opens(poll);
  const window = await attendee(meeting, { through: zone.url });
  await isKept(window.page);
  return { zone, window, page: window.page, poll };
}

async function isKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

function caches(page: Page): Promise<string[]> {
  return page.evaluate(() => globalThis.caches.keys());
}

/** The states of the workers of this browser, without those that are gone, as the browser itself tells them. */
async function workersOf(page: Page): Promise<() => string[]> {
  const states = new Map<string, string>();
  const devtools = await page.context().newCDPSession(page);
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) states.set(versionId, status);
  });
  await devtools.send('ServiceWorker.enable');
  return () => [...states.values()].filter((status) => status !== 'redundant');
}

function kept(page: Page) {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await globalThis.caches.keys()).length,
    items: Object.keys(localStorage).filter((key) => key !== 'miteinander:language'),
  }));
}
