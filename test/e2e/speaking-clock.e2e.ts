import { expect, test } from '@jest/globals';
import type { Sent, View } from '@miteinander/shared/contract';
import type { Page } from 'playwright-core';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { attendee, panelist } from './people.ts';
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
};

inBrowser('the speaking clock', () => {
  test('[F7] screens whose clocks are wrong by minutes show the same, right after a reload, in colour and in words', async () => {
    const meeting = await emptyMeeting({ panelists: podium, polls: [] });
    const { desk, screens } = await everyScreen(meeting);
    const { id: me } = await desk.sees('panelists', { name: 'Forscherin' });
    await steers(desk, 'speaker:start', { who: { is: 'panelist', panelist: me } });
    const pages = Object.values(screens);
    await Promise.all(pages.map((page) => page.locator('[data-speaking-clock]').first().waitFor()));
    await Promise.all(pages.map((page) => page.reload()));
    await Promise.all(pages.map((page) => page.locator('[data-speaking-clock]').first().waitFor()));
    expect(await spread(screens)).toBeLessThanOrEqual(tolerance);
    const podiumPage = screens.podium;
    await podiumPage.getByRole('region', { name: 'Sie haben das Wort' }).waitFor();

    const { limitMs } = floorOf(desk).turn!.clock;
    await steers(desk, 'speaker:extend', { seconds: -Math.floor(limitMs! / 1_000 - 20) });
    await screens.display.getByText('gleich um').first().waitFor();
    await podiumPage.getByText('Gleich ist die Zeit um').first().waitFor();
    await steers(desk, 'speaker:extend', { seconds: -30 });
    await screens.display.getByText('über der Zeit').first().waitFor();
    await screens.overlay.getByText('über der Zeit').first().waitFor();
    await podiumPage.getByText('Bitte kommen Sie zum Schluss').first().waitFor();

    await steers(desk, 'speaker:pause', { isPaused: true });
    await Promise.all(
      [screens.display, screens.overlay].map((page) => page.getByText('Uhr angehalten').first().waitFor()),
    );
    const stopped = await Promise.all(pages.map(face));
    expect(new Set(stopped).size).toBe(1);
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
  const [display, overlay, monitor, podiumWindow, phone] = await Promise.all([
    screen('display'),
    screen('overlay'),
    screen('monitor'),
    panelist(meeting),
    attendee(meeting),
  ]);
  for (const [page, ms] of [
    [podiumWindow.page, wrongBy.podium],
    [phone.page, wrongBy.phone],
  ] as const) {
    await setsClockWrong(page, ms);
    await page.reload();
  }
  return { desk, screens: { display, overlay, monitor, podium: podiumWindow.page, phone: phone.page } };
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

/** When the speaking clock of a page changed, by what it said then; true milliseconds, over about two seconds. */
function changesOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve) => {
        const { trueNow } = window as unknown as TrueTime;
        const read = () =>
          document.querySelector('[data-speaking-clock]')?.textContent.match(/\+?\d+:\d\d/)?.[0];
        const changes: Record<string, number> = {};
        let before = read();
        const end = trueNow() + 2_200;
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
  );
}

/** The most that any two of these screens differ by in showing the same second. */
async function spread(screens: Record<string, Page>): Promise<number> {
  const all = await Promise.all(Object.values(screens).map(changesOn));
  const shared = Object.keys(all[0]!).filter((said) => all.every((changes) => said in changes));
  expect(shared.length).toBeGreaterThan(0);
  const apart = shared.map((said) => {
    const times = all.map((changes) => changes[said]!);
    return Math.max(...times) - Math.min(...times);
  });
  return Math.max(...apart);
}

/** What the speaking clock of a page says. */
async function face(page: Page): Promise<string> {
  const said = await page.locator('[data-speaking-clock]').first().textContent();
  return said?.match(/\+?\d+:\d\d/)?.[0] ?? '';
}

function floorOf(desk: Desk): View<'floors'> {
  const floor = desk.client.views('floors').find(({ id }) => id === desk.place.session);
  if (!floor) throw new Error('The desk sees no floor.');
  return floor;
}

type Steering = 'speaker:start' | 'speaker:extend' | 'speaker:pause';

/** Steers the floor as the desk sees it. */
async function steers<Name extends Steering>(
  desk: Desk,
  name: Name,
  more: Omit<Sent<Name>, 'session' | 'expects'>,
): Promise<void> {
  const { session } = desk.place;
  const { revision } = floorOf(desk);
  await desk.client.expectOk(name, { session, expects: revision, ...more } as unknown as Sent<Name>);
  await until(`the desk sees what came of ${name}`, () => floorOf(desk).revision !== revision);
}
