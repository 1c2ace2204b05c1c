import { expect, test } from '@jest/globals';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { query } from '../harness/database.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { attendee, sees, seesNot } from './people.ts';
import { deskLook, phoneLook } from './window.ts';

const hls = 'https://stream.example.org/live/index.m3u8';
const youtube = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';
const zoom = 'https://zoom.example.org/j/123';

inBrowser('the picture from the hall', () => {
  test('[A4] nobody else is asked for anything before a tap, and the words above it say who will be', async () => {
    const { page, asked } = await farAway(youtube);
    await tap(page, 'Ansehen');
    await sees(page, 'Sobald Sie abspielen, erfährt Google Ihre Internetadresse');
    expect(asked()).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
    await tap(page, 'Abspielen');
    await page.locator('iframe').waitFor();
    await page.frameLocator('iframe').getByText('A film').waitFor();
    const [first] = asked();
    expect(first).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/jNQXAC9IVRw/);
  });

  test.each([
    ['the browser itself', false],
    ['hls.js, which comes only then', true],
  ])('HLS by %s: when it does not come it says so, and goes on when asked again', async (_, isOld) => {
    const { page, window, asked } = await farAway(hls, phoneLook, isOld);
    const scripts = () => window.asked().filter((address) => /\/hls-[^/]*\.js$/.test(address)).length;
    await tap(page, 'Ansehen');
    await sees(page, 'Bild und Ton kommen von stream.example.org.');
    expect([asked(), scripts()]).toEqual([[], 0]);
    await tap(page, 'Abspielen');
    await sees(page, 'Die Übertragung ist gerade nicht zu erreichen.');
    expect(scripts()).toBe(isOld ? 1 : 0);
    const before = asked().length;
    await tap(page, 'Noch einmal versuchen');
    await until('it is asked for again', () => asked().length > before);
    await sees(page, 'Die Übertragung ist gerade nicht zu erreichen.');
  });

  test.each([
    ['the browser itself', false],
    ['hls.js', true],
  ])('HLS plays to its end by %s', async (_, isOld) => {
    const { page } = await farAway(hls, phoneLook, isOld);
    await page.route(/stream\.example/, playFrom(film));
    await tap(page, 'Ansehen');
    await tap(page, 'Abspielen');
    const video = page.locator('video');
    // Without sound, because a browser that nobody touches would not begin by itself.
    await video.evaluate((element: HTMLVideoElement) => {
      element.muted = true;
      return element.play().catch(() => undefined);
    });
    await until('it was played', () => video.evaluate((element: HTMLVideoElement) => element.ended), {
      within: 20_000,
    });
    expect(
      await video.evaluate(({ videoWidth, duration }: HTMLVideoElement) => [videoWidth, duration]),
    ).toEqual([160, expect.closeTo(4, 0)]);
    await seesNot(page, 'Die Übertragung ist gerade nicht zu erreichen.');
  });

  test('what cannot be embedded is a link', async () => {
    const { page } = await farAway(zoom);
    const link = page.getByRole('region', { name: 'Übertragung' }).getByRole('link');
    expect(await link.getAttribute('href')).toBe(zoom);
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  test('it is put away until it is wanted again, also after a reload, and the hall has none', async () => {
    const { meeting, page } = await farAway(youtube);
    await tap(page, 'Übertragung ausblenden');
    await page.getByRole('region', { name: 'Übertragung' }).waitFor({ state: 'detached' });
    await page.reload();
    await sees(page, 'Übertragung zeigen');
    expect(await page.getByRole('region', { name: 'Übertragung' }).count()).toBe(0);
    await tap(page, 'Übertragung zeigen');
    await page.getByRole('region', { name: 'Übertragung' }).waitFor();
    await seesNot(page, 'Übertragung zeigen');

    const hall = await attendee(meeting);
    await sees(hall.page, 'Sobald es etwas zu tun gibt');
    expect(await hall.page.getByRole('region', { name: 'Übertragung' }).count()).toBe(0);
  });

  test.each([
    ['a phone', phoneLook],
    ['a laptop', deskLook],
  ])('it never covers the poll on %s, and goes on in every section', async (_, look) => {
    const { meeting, page } = await farAway(youtube, look);
    const desk = await meeting.desk();
    await desk.sees('polls', { id: meeting.polls[0]! });
    await desk.opens(meeting.polls[0]!);
    await sees(page, 'Ja oder nein?');
    await tap(page, 'Ansehen');
    await tap(page, 'Abspielen');
    const frame = page.locator('iframe');
    await frame.waitFor();
    const [picture, answer] = await Promise.all([
      frame.boundingBox(),
      page.locator('label').first().boundingBox(),
    ]);
    expect(overlap(picture!, answer!)).toBe(false);
    expect(answer!.y + answer!.height).toBeLessThan(look.height);
    await frame.evaluate((element) => element.setAttribute('data-same', 'yes'));
    await page.getByRole('link', { name: 'Programm' }).click();
    await sees(page, 'läuft');
    expect(await frame.getAttribute('data-same')).toBe('yes');
  });
});

/** Four seconds of a test picture, in two parts. */
const film = fileURLToPath(new URL('./stream/', import.meta.url));

function playFrom(folder: string): (route: Route) => Promise<void> {
  return (route) => {
    const name = path.basename(new URL(route.request().url()).pathname).replace('index', 'stream');
    const isList = name.endsWith('.m3u8');
    return route.fulfill({
      path: path.join(folder, name),
      contentType: isList ? 'application/vnd.apple.mpegurl' : 'video/mp4',
      headers: { 'access-control-allow-origin': '*' },
    });
  };
}

/** Somebody at a screen, in a session with this stream; the world outside is played here. */
async function farAway(stream: string, look = phoneLook, isOld = false) {
  const meeting = await emptyMeeting();
  await query('UPDATE session SET stream_url = $2 WHERE id = $1', [meeting.session, stream]);
  const window = await attendee(meeting, { at: 'remote', look });
  const { page } = window;
  if (isOld) await page.evaluate(cannotPlayHls);
  await page.route(/youtube-nocookie/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>A film</p>' }),
  );
  await page.route(/stream\.example/, (route) => route.abort());
  await page.getByRole('region', { name: 'Übertragung' }).waitFor();
  return { meeting, page, window, asked: () => window.askedOthersThan(meeting.url) };
}

/** As most browsers were until lately. */
function cannotPlayHls(): void {
  HTMLMediaElement.prototype.canPlayType = () => '';
}

async function tap(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
