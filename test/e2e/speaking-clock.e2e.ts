import { expect, test } from '@jest/globals';
import { spokenAt } from '@miteinander/shared/speakers/speaking-clock';
import type { Page } from 'playwright-core';
import { median } from '../bench/measure.ts';
import type { Desk } from '../harness/desk.ts';
import { environment } from '../harness/environment.ts';
import { asksToSpeak, startsRequest } from '../harness/floor.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { floorOf, opensFloorTab, steersFloor, tap } from './floor-steps.ts';
import { attendee, moderator, panelist, sees } from './people.ts';
import { shows } from './screen.ts';
import { displayLook, Window } from './window.ts';

const podium = [{ name: 'Forscherin', organisation: 'Verbund', group: null, attendance: 'remote' as const }];
const minute = 60_000;
/** What two screens may differ by, in milliseconds. */
const tolerance = 250;

/** Screens of all kinds, each with a clock that somebody has set wrong. */
const wrongBy = {
  display: 7 * minute,
  overlay: -4 * minute,
  monitor: 90_000,
  podium: -11 * minute,
  phone: 3 * minute,
  office: -2 * minute,
};

inBrowser('the speaking clock', () => {
  test('[F7] screens whose clocks are wrong by minutes show the same, right after a reload and after the server was killed, in colour and in words', async () => {
    const server = await ownServer();
    const meeting = await emptyMeeting(
      { panelists: podium, polls: [], floor: { list: 'open' } },
      { ...environment(), url: server.url },
    );
    const { desk, screens } = await everyScreen(meeting);
    const pages = Object.values(screens);
    const { id: me } = await desk.sees('panelists', { name: 'Forscherin' });
    await steersFloor(desk, 'speaker:start', { who: { is: 'panelist', panelist: me } });
    await Promise.all([somebodyWaits(), asksOn(screens.phone), ...pages.map(showsClock)]);
    await Promise.all(pages.map((page) => page.reload()));
    await Promise.all(pages.map(showsClock));
    expect(await spread(screens)).toBeLessThanOrEqual(tolerance);
    const podiumPage = screens.podium;
    await podiumPage.getByRole('region', { name: 'Sie haben das Wort' }).waitFor();

    await steersFloor(desk, 'speaker:extend', { seconds: lessToBeSoonOver(desk) });
    await Promise.all([
      screens.display.getByText('gleich um').first().waitFor(),
      podiumPage.getByText('Gleich ist die Zeit um').first().waitFor(),
    ]);
    await steersFloor(desk, 'speaker:extend', { seconds: -600 });
    await screens.display.getByText('über der Zeit').first().waitFor();
    await screens.overlay.getByText('über der Zeit').first().waitFor();
    await podiumPage.getByText('Bitte kommen Sie zum Schluss').first().waitFor();

    await steersFloor(desk, 'speaker:pause', { isPaused: true });
    await Promise.all(
      [screens.display, screens.overlay].map((page) => page.getByText('Uhr angehalten').first().waitFor()),
    );
    await until('every screen has stopped at the same second', async () => {
      return new Set(await Promise.all(pages.map(face))).size === 1;
    });
    // Clocks that go on can be at the same second, too.
    const changes = await Promise.all(pages.map((page) => changesOn(page, 1_500)));
    expect(changes).toEqual(pages.map(() => ({})));
    expect(new Set(await Promise.all(pages.map(face))).size).toBe(1);

    const own = await desk.sees('requests', { from: 'hall', state: 'waiting' });
    const beganAfter = performance.now();
    await startsRequest(desk, own.id);
    const beganBefore = performance.now();
    await Promise.all(pages.map(staysOpen));
    await server.kill('SIGKILL');
    await server.restart();
    await desk.client.isBack(1);
    // Only what hears of the server again can know this: ten minutes more than a clock that went on by itself.
    const { limitMs } = floorOf(desk).turn!.clock;
    await steersFloor(desk, 'speaker:extend', { seconds: 600 });
    await Promise.all(pages.map((page) => showsMore(page, limitMs!)));
    expect(await spread(screens)).toBeLessThanOrEqual(tolerance);
    await sees(screens.office, '1 Wortmeldung');
    await sees(screens.office, 'Beteiligung auf dem Land');
    const endedAfter = performance.now();
    await steersFloor(desk, 'speaker:end', {});
    const heard = floorOf(desk).airtime!.byAttendance.find(({ key }) => key === 'hall')!.ms;
    // To the millisecond, and two more for rounding.
    expect(heard).toBeGreaterThan(endedAfter - beganBefore - 2);
    expect(heard).toBeLessThan(performance.now() - beganAfter + 2);
    const ofHall = screens.office.locator('[title="1 Beitrag"]').filter({ hasText: 'Saal' });
    await until('the desk shows the airtime, and the outage in it', async () =>
      (await ofHall.innerText()).includes(clockFace(heard)),
    );
    expect(await Promise.all(pages.map(isStillOpen))).not.toContain(false);

    async function somebodyWaits(): Promise<void> {
      await asksToSpeak(await meeting.phone({ attendance: 'remote' }), { topic: 'Beteiligung auf dem Land' });
    }
  });
});

async function everyScreen(meeting: TestMeeting) {
  const desk = await meeting.desk();
  await desk.client.sees('floors', { id: meeting.session });
  await shows(desk, meeting.id, { kind: 'speaker', session: meeting.session });
  const secret = meeting.secret('display');
  const screen = async (kind: 'display' | 'overlay' | 'monitor') => {
    const { page } = await Window.open({ ...displayLook, isCalm: true });
    await setsClockWrong(page, wrongBy[kind]);
    const query = kind === 'display' ? 'kind=hall' : `kind=${kind}`;
    await page.goto(`${meeting.url}/display/${meeting.code}?${query}&lang=de#${secret}`);
    return page;
  };
  const [display, overlay, monitor, podiumWindow, phone, office] = await Promise.all([
    screen('display'),
    screen('overlay'),
    screen('monitor'),
    panelist(meeting),
    attendee(meeting),
    moderator(meeting),
  ]);
  for (const [page, ms] of [
    [podiumWindow.page, wrongBy.podium],
    [phone.page, wrongBy.phone],
    [office.page, wrongBy.office],
  ] as const) {
    await setsClockWrong(page, ms);
    await page.reload();
  }
  return {
    desk,
    screens: {
      display,
      overlay,
      monitor,
      podium: podiumWindow.page,
      phone: phone.page,
      office: office.page,
    },
  };
}

async function asksOn(phone: Page): Promise<void> {
  await opensFloorTab(phone);
  await tap(phone, 'Ich möchte sprechen');
  await tap(phone, 'Auf die Redeliste');
  await phone.getByText('Ihre Nummer').waitFor();
}

function showsClock(page: Page): Promise<void> {
  return page.locator('[data-speaking-clock]').first().waitFor();
}

/** By how much less time it is soon over, at once or in a few seconds, and for as long as screens need to say so. */
function lessToBeSoonOver(desk: Desk): number {
  const { clock } = floorOf(desk).turn!;
  const half = Math.max(8_000, spokenAt(clock, desk.client.now()));
  return Math.ceil((2 * half - clock.limitMs!) / 1_000);
}

function staysOpen(page: Page): Promise<void> {
  return page.evaluate(() => void Object.assign(window, { isStillOpen: true }));
}

function isStillOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => 'isStillOpen' in window);
}

/** Until its clock says more than it could with this limit. */
async function showsMore(page: Page, limitMs: number): Promise<void> {
  await until(`${page.url()} has heard of the server again`, async () => {
    const [minutes, seconds] = (await face(page)).split(':').map(Number) as [number, number];
    return (minutes * 60 + seconds) * 1_000 > limitMs;
  });
}

function clockFace(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** From the next page on, its clock is wrong by so much; what tests read is `trueNow`. */
async function setsClockWrong(page: Page, byMs: number): Promise<void> {
  await page.addInitScript((ms) => {
    const right = Date.now.bind(Date);
    Object.assign(window, { trueNow: right });
    const Wrong = class extends Date {
      constructor(given: number = right() + ms) {
        super(given);
      }

      static override now() {
        return right() + ms;
      }
    };
    globalThis.Date = Wrong as DateConstructor;
  }, byMs);
}

interface TrueTime {
  trueNow: () => number;
}

/** When the speaking clock of a page changed, by what it said then; true milliseconds, over so many of them. */
function changesOn(page: Page, forMs: number): Promise<Record<string, number>> {
  return page.evaluate(
    (ms) =>
      new Promise<Record<string, number>>((resolve) => {
        const { trueNow } = window as unknown as TrueTime;
        const read = () =>
          document.querySelector('[data-speaking-clock]')?.textContent.match(/\+?\d+:\d\d/)?.[0];
        const changes: Record<string, number> = {};
        let before = read();
        const end = trueNow() + ms;
        const look = () => {
          const said = read();
          // The first face has been there for an unknown time.
          if (said !== before && said !== undefined && before !== undefined) changes[said] ??= trueNow();
          before = said;
          if (trueNow() < end) setTimeout(look, 4);
          else resolve(changes);
        };
        look();
      }),
    forMs,
  );
}

/**
 * The most that any two of these screens differ by in showing the same second. A clock that is wrong is so in every
 * second, a machine that is busy draws one or another of them late: of each screen the second in the middle counts.
 */
async function spread(screens: Record<string, Page>): Promise<number> {
  const all = await Promise.all(Object.values(screens).map((page) => changesOn(page, 6_200)));
  const shared = Object.keys(all[0]!).filter((said) => all.every((changes) => said in changes));
  expect(shared.length).toBeGreaterThan(2);
  const firsts = shared.map((said) => Math.min(...all.map((changes) => changes[said]!)));
  const late = all.map((changes) => median(shared.map((said, index) => changes[said]! - firsts[index]!)));
  return Math.max(...late) - Math.min(...late);
}

/** What the speaking clock of a page says. */
async function face(page: Page): Promise<string> {
  const said = await page.locator('[data-speaking-clock]').first().textContent();
  return said?.match(/\+?\d+:\d\d/)?.[0] ?? '';
}
