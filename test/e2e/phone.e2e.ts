import { expect, test } from '@jest/globals';
import { contrastOf } from '@miteinander/shared/meetings/accent';
import type { Page } from 'playwright-core';
import { query } from '../harness/database.ts';
import { choice } from '../harness/definition.ts';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { attendee, chooses, sees } from './people.ts';
import { phoneLook, Window } from './window.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20"/></svg>';

inBrowser('the phone', () => {
  test('a poll that opens while another section is read is marked, until it is answered', async () => {
    const { meeting, desk, poll } = await prepared();
    const { page } = await attendee(meeting);
    const marked = page.getByRole('link', { name: 'Jetzt (hier wartet etwas auf Sie)' });
    await page.getByRole('link', { name: 'Programm' }).click();
    await sees(page, 'Erste Sitzung');
    expect(await marked.count()).toBe(0);
    await desk.opens(poll);
    await marked.click();
    await chooses(page, 'Ja');
    await sees(page, 'Gezählt');
    await page.getByRole('link', { name: 'Wort' }).click();
    await sees(page, 'Keine Wortmeldung über das Telefon');
    expect(await marked.count()).toBe(0);
  });

  test('[A3] a break says how long and until when, and does not move a half-filled answer', async () => {
    const { meeting, desk, poll } = await prepared({
      ...choice('a', 'b', 'c'),
      type: 'multiple',
      min: 2,
      max: 2,
    });
    const { page } = await attendee(meeting);
    await desk.opens(poll);
    const box = page.getByRole('checkbox', { name: 'Wahl a' });
    await box.check();
    const place = await box.boundingBox();
    await startsTimer(desk, meeting.id, 600);
    await sees(page, 'Kaffeepause');
    expect(await page.getByRole('timer').textContent()).toMatch(/^(10:0[01]|9:5\d)$/);
    expect(await box.boundingBox()).toEqual(place);
    expect(await box.isChecked()).toBe(true);

    const { revision: expects = 0 } = await desk.client.sees('sessions', { id: meeting.session });
    await desk.client.expectOk('session:set-state', { session: meeting.session, state: 'ended', expects });
    await sees(page, 'Das Programm ist zu Ende');
    const late = await attendee(meeting);
    await sees(late.page, 'Kaffeepause');
  });

  test('[V3] a phone far away says until when it can vote itself', async () => {
    const { meeting, desk, poll } = await prepared({ durationS: 60 }, { streamGraceS: 30 });
    const [hall, remote] = await Promise.all([attendee(meeting), attendee(meeting, { at: 'remote' })]);
    await desk.opens(poll);
    await sees(hall.page, 'Eine Antwort · noch ');
    await sees(remote.page, 'Eine Antwort · am Bildschirm noch 1:');
    const [near, far] = await Promise.all([leftS(hall.page), leftS(remote.page)]);
    expect(far - near).toBeGreaterThan(27);
    expect(far - near).toBeLessThan(33);
  });

  test('[V12] who asked for more time has it: the clock counts to it, and the vote counts', async () => {
    const { meeting, desk, poll } = await prepared({ durationS: 10 });
    const [quick, slow] = await Promise.all([attendee(meeting), attendee(meeting)]);
    await slow.page.getByRole('button', { name: /^Meine Teilnahme/ }).click();
    await slow.page.getByRole('switch', { name: 'Ich brauche mehr Zeit zum Abstimmen' }).check();
    await slow.page.getByRole('button', { name: 'Speichern' }).click();
    await sees(slow.page, 'Gespeichert');
    await desk.opens(poll);
    await sees(slow.page, 'mit mehr Zeit noch 0:2');
    await sees(quick.page, 'Geschlossen. Letzte Stimmen kommen noch an.');
    expect(await quick.page.getByRole('radio', { name: 'Ja' }).isDisabled()).toBe(true);
    await chooses(slow.page, 'Ja');
    await sees(slow.page, 'Gezählt');
    await desk.sees('polls', { id: poll, state: 'closed' }, { within: 40_000 });
    await desk.sees('results', { id: poll, votes: 1 });
  });

  test('logo, colour and links of the hosts are there before and after joining', async () => {
    const meeting = await emptyMeeting({
      branding: {
        accent: '#ffe600',
        imprint: 'https://example.org/impressum',
        privacy: 'https://example.org/datenschutz',
        logo: { type: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') },
      },
    });
    const window = await Window.open(phoneLook);
    const { page } = window;
    await page.goto(`${meeting.url}/j/${meeting.code}`);
    await page.getByRole('button', { name: 'Teilnehmen' }).waitFor();
    const looks = async () => {
      const logo = page.locator('img');
      await logo.evaluate((image: HTMLImageElement) => image.decode());
      const line = page.locator('[style*="--light"]');
      const colour = (name: string) =>
        line.evaluate((each, key) => each.getAttribute('style')!.split(key)[1]!.slice(2, 9), name);
      expect(contrastOf(await colour('--light'), '#faf8f4')).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(await colour('--dark'), '#131519')).toBeGreaterThanOrEqual(4.5);
    };
    const links = () =>
      page
        .getByRole('link', { name: /Impressum|Datenschutz/ })
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    const told = ['https://example.org/impressum', 'https://example.org/datenschutz'];
    await looks();
    expect(await links()).toEqual(told);
    await page.getByRole('button', { name: 'Teilnehmen' }).click();
    await page.getByRole('navigation').waitFor();
    await looks();
    await page.getByRole('button', { name: /^Meine Teilnahme/ }).click();
    await page.getByRole('link', { name: 'Impressum' }).waitFor();
    expect(await links()).toEqual(told);
    expect(window.errors).toEqual([]);
  });

  test('the programme opens at the day of what is on, folds long texts, and goes to what is on when asked', async () => {
    const meeting = await emptyMeeting({ moreSessions: 6 });
    const [, ended, ...later] = meeting.sessions as [string, string, ...string[]];
    // From what is on, so that it is the day before at whatever time of the day this runs.
    await query(
      `UPDATE session SET state = 'ended', starts_at = o.starts_at - interval '1 day', ends_at = o.starts_at - interval '23 hours'
       FROM session o WHERE o.id = $2 AND session.id = $1`,
      [ended, meeting.session],
    );
    await query(
      `UPDATE session SET state = 'planned', starts_at = o.starts_at FROM session o
       WHERE o.id = $2 AND session.id = ANY ($1)`,
      [later, meeting.session],
    );
    await query(`UPDATE session SET description = $2 WHERE id = $1`, [
      meeting.session,
      { de: 'Wovon hier die Rede ist. '.repeat(20) },
    ]);
    const { page } = await attendee(meeting);
    await page.getByRole('link', { name: 'Programm' }).click();
    const days = page.getByRole('tab');
    await days.first().waitFor();
    expect(await days.evaluateAll((all) => all.map((day) => day.getAttribute('aria-selected')))).toEqual([
      'false',
      'true',
    ]);
    await days.first().click();
    await sees(page, 'Weitere Sitzung 1');
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Weitere Sitzung 1']);
    await page.getByRole('button', { name: 'Zum laufenden Programmpunkt' }).click();
    const current = page.getByRole('listitem').filter({ hasText: 'läuft' }).first();
    await current.waitFor();
    expect(await current.evaluate((item) => item === document.activeElement)).toBe(true);
    const text = current.getByText('Wovon hier die Rede ist.');
    expect(await text.isVisible()).toBe(false);
    await current.getByText('Worum es geht').click();
    await text.waitFor();
  });

  test('a running result is said at once, and then every ten seconds at most', async () => {
    const { meeting, desk, poll } = await prepared({ ...choice('a', 'b'), results: 'live' });
    const { page } = await attendee(meeting);
    await desk.opens(poll);
    await sees(page, 'Ja oder nein?');
    const phones = await meeting.phones(9);
    await Promise.all(phones.slice(0, 5).map((phone) => phone.votes(poll, 'a')));
    await sees(page, '5 Stimmen');
    await page.locator('[data-chart]').first().waitFor();
    await listens(page, '6 Stimmen');
    await phones[5]!.votes(poll, 'b');
    const said = () => page.evaluate(() => (window as unknown as Listening).said);
    await until('the result is said', async () => (await said()).length === 1);
    await phones[6]!.votes(poll, 'b');
    await sees(page, '7 Stimmen');
    await phones[7]!.votes(poll, 'b');
    const [, second] = await until('it is said again', async () => {
      const all = await said();
      return all.length === 2 ? all : null;
    });
    // It was said for the first time after it had been drawn, perhaps later than it should have been.
    const drawnAt = await page.evaluate(() => (window as unknown as Listening).drawnAt);
    expect(second![1]).toBeGreaterThanOrEqual(drawnAt! + 10_000);
    expect(second![0]).toMatch(/\d+\s?%|von/);
  });
});

/** A meeting with one poll, and a desk that can open it. */
async function prepared(poll = {}, wanted = {}) {
  const meeting = await emptyMeeting({ ...wanted, polls: [poll] });
  const [id] = meeting.polls as [string];
  const desk = await meeting.desk();
  await desk.sees('polls', { id });
  return { meeting, desk, poll: id };
}

async function startsTimer({ client }: Desk, stage: string, seconds: number): Promise<void> {
  const expects = client.views('timers').find(({ id }) => id === stage)?.revision ?? 0;
  await client.expectOk('timer:start', { stage, expects, seconds, label: { de: 'Kaffeepause' } });
}

/** The seconds that a phone says are left. */
async function leftS(page: Page): Promise<number> {
  const words = (await page.getByRole('timer').textContent()) ?? '';
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(words) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

interface Listening {
  said: [words: string, at: number][];
  /** when the words that are looked for stood there for the first time */
  drawnAt?: number;
}

/** Remembers what is said to those who listen, and when; and when these words were drawn. */
function listens(page: Page, words: string): Promise<void> {
  return page.evaluate((drawn) => {
    const place = window as unknown as Listening;
    place.said = [];
    new MutationObserver(() => {
      if (document.querySelector('main')?.textContent.includes(drawn)) place.drawnAt ??= performance.now();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    const region = document.querySelector('output[aria-live]')!;
    new MutationObserver(() => place.said.push([region.textContent ?? '', performance.now()])).observe(
      region,
      {
        childList: true,
        subtree: true,
        characterData: true,
      },
    );
  }, words);
}
