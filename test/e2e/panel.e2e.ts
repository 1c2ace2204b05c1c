import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import type { Page } from 'playwright-core';
import { query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { asksToSpeak, floorOf } from '../harness/floor.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { attendee, moderator, panelist, projector, sees } from './people.ts';
import { phoneLook } from './window.ts';

const groups = [
  { id: 'behoerde', text: { de: 'Behörden' } },
  { id: 'verein', text: { de: 'Zivilgesellschaft' } },
  { id: 'wissen', text: { de: 'Wissenschaft' } },
];
const podium = [
  { name: 'Amtsleiterin', organisation: 'Stadt', group: 'behoerde', attendance: 'hall' as const },
  { name: 'Beraterin', organisation: 'Verband', group: 'verein', attendance: 'hall' as const },
  { name: 'Forscherin', organisation: 'Universität', group: 'wissen', attendance: 'remote' as const },
];
const phases = (
  [
    ['Eingangsstatements', 'statements', 'closed', 180],
    ['Fragen aus dem Publikum', 'audience', 'open', 60],
    ['Schlussrunde', 'closing', 'closed', 120],
  ] as const
).map(([title, kind, list, speakingSeconds]): Phase => ({
  id: randomUUID(),
  kind,
  title: { de: title },
  seconds: 1200,
  speakingSeconds,
  list,
}));
/** How many of those who ask are given the floor in the audience's round. */
const turns = 12;

inBrowser('a whole panel', () => {
  test('[F3] [F16] [F19] 60 people in three groups, hall and remote, three phases, by keys of the desk alone', async () => {
    const meeting = await emptyMeeting({
      polls: [],
      groups,
      panelists: podium,
      moderators: ['eins', 'zwei'],
    });
    const crew = await meeting.desk(2);
    await plans(crew);
    const [desk, display, seat, phone] = await Promise.all([
      moderator(meeting),
      projector(meeting),
      panelist(meeting, { serial: 3 }),
      attendee(meeting, { look: { ...phoneLook, isCalm: true } }),
    ]);
    const others = await people(meeting, 59);
    const { keyboard } = desk.page;
    const run = { meeting, crew, page: desk.page };
    await crew.client.sees('floors', { id: meeting.session });
    await shows(run, 'podium');

    await keyboard.press('Shift+A');
    for (const screen of [desk, display, seat]) await sees(screen.page, 'Eingangsstatements');
    for (const [index, { name }] of podium.entries()) {
      await gives(run, index);
      await until(`${name} has the floor`, () => floorOf(crew).turn?.speaker.name === name);
      await display.page.getByText('Hat das Wort').first().waitFor();
      if (name === 'Forscherin')
        await seat.page.getByRole('region', { name: 'Sie haben das Wort' }).waitFor();
    }
    expect(floorOf(crew).turn!.clock.limitMs).toBe(180_000);
    await phone.page.getByRole('link', { name: 'Wort' }).click();
    await sees(phone.page, 'Forscherin');

    await keyboard.press('Shift+A');
    for (const screen of [desk, display, seat, phone]) await sees(screen.page, 'Fragen aus dem Publikum');
    await keyboard.press('Shift+E');
    await until('nobody speaks', () => floorOf(crew).turn === null);
    await phone.page.getByRole('button', { name: 'Ich möchte sprechen' }).click();
    await phone.page.getByRole('button', { name: 'Auf die Redeliste' }).click();
    await crew.client.sees('requests', { number: 1 });
    while (others.length > 0) await Promise.all(others.splice(0, 10).map(asks));
    await crew.client.sees('floors', { waiting: 60 });
    await sees(desk.page, '60 Wortmeldungen');
    await shows(run, 'speakers');
    const said = await audience(run, [display.page, seat.page], phone.page);
    expect(new Set(said.map(({ number }) => number)).size).toBe(turns);
    let lead = 0;
    for (const { from } of said) {
      lead += from === 'hall' ? 1 : -1;
      expect(Math.abs(lead)).toBeLessThanOrEqual(1);
    }

    await keyboard.press('Shift+A');
    for (const screen of [desk, display, seat, phone]) await sees(screen.page, 'Schlussrunde');
    await crew.client.sees('floors', { list: 'closed' });
    await gives(run, 0);
    await until('the last word', () => floorOf(crew).turn?.speaker.name === 'Amtsleiterin');
    await desk.page.getByRole('region', { name: 'Hat das Wort' }).getByText('Amtsleiterin').waitFor();
    await keyboard.press('Shift+E');
    await until('the panel is over', () => floorOf(crew).turn === null);

    await airtimeIsExact(crew, meeting.session);
    expect([desk, display, seat, phone].flatMap(({ errors }) => errors)).toEqual([]);
  });
});

const asks = (phone: Phone) => asksToSpeak(phone, { kind: 'question', topic: 'Wer entscheidet?' });

interface Run {
  meeting: TestMeeting;
  crew: Desk;
  page: Page;
}

async function plans({ client, place }: Desk): Promise<void> {
  const { revision } = await client.sees('plans', { id: place.session });
  await client.expectOk('phase:plan', { session: place.session, expects: revision!, phases });
  await client.sees('plans', ({ phases: planned }) => planned.length === phases.length);
}

/** Two of three in the hall, each group in both. */
async function people(meeting: TestMeeting, count: number) {
  const all = Array.from({ length: count }, (_, index) =>
    meeting.phones(1, {
      attendance: index % 3 === 2 ? 'remote' : 'hall',
      group: groups[Math.floor(index / 3) % 3]!.id,
    }),
  );
  return (await Promise.all(all)).flat();
}

/** Somebody on the podium, by the number of the seat. */
async function gives({ page }: Run, index: number): Promise<void> {
  await page.keyboard.press('Shift+B');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press(String(index + 1));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Goes on in the preview until it is this scene, and puts it on the stage. */
async function shows({ meeting, crew, page }: Run, kind: 'podium' | 'speakers'): Promise<void> {
  const { keyboard } = page;
  const isHere = () => page.getByRole('button', { name: 'Wort', pressed: true }).count();
  while ((await isHere()) === 0) await keyboard.press('g');
  const scene = () => crew.client.views('stages').find(({ id }) => id === meeting.id)?.scene;
  for (let times = 0; times < 6 && scene()?.kind !== kind; times += 1) {
    const before = JSON.stringify(scene());
    await keyboard.press('v');
    await page.getByRole('button', { name: /^Zeigen/ }).waitFor();
    await keyboard.press(' ');
    await page.getByText('Wird gezeigt').waitFor();
    await until('another scene is shown', () => JSON.stringify(scene()) !== before);
  }
  expect(scene()?.kind).toBe(kind);
}

/** Calls and gives the floor with one key, time after time, and looks at every screen. */
async function audience({ crew, page }: Run, screens: readonly Page[], phone: Page) {
  const said: { number: number; from: 'hall' | 'remote' }[] = [];
  while (said.length < turns) {
    const suggested = floorOf(crew).order![0]!.id;
    const { number, from } = crew.client.views('requests').find(({ id }) => id === suggested)!;
    const called = new RegExp(`Nr\\. ${number}(?!\\d)`);
    await page.keyboard.press('Shift+W');
    await page.getByRole('region', { name: 'Aufgerufen' }).getByText(called).waitFor();
    if (number === 1) await phone.getByRole('dialog', { name: 'Sie sind dran' }).waitFor();
    await page.keyboard.press('Shift+W');
    await page.getByRole('region', { name: 'Hat das Wort' }).getByText(called).waitFor();
    for (const screen of screens) await screen.getByText(called).first().waitFor();
    // Whoever is suggested next is read there.
    await until('the other desk sees it, too', () => floorOf(crew).turn?.speaker.request === suggested);
    if (number === 1) await phone.getByRole('dialog', { name: 'Sie haben das Wort' }).waitFor();
    said.push({ number: number!, from });
  }
  return said;
}

/** What the desk shows is what was stored of the turns, to the millisecond. */
async function airtimeIsExact(crew: Desk, session: string): Promise<void> {
  const stored = await query<{ key: string; ms: number; turns: number }>(
    `SELECT attendance AS key, sum(spoken_ms)::int AS ms, count(*)::int AS turns FROM turn
     WHERE session_id = $1 AND ended_at IS NOT NULL GROUP BY attendance ORDER BY attendance`,
    [session],
  );
  expect(floorOf(crew).airtime!.byAttendance).toEqual(stored);
  expect(stored.reduce((sum, each) => sum + each.turns, 0)).toBe(podium.length + turns + 1);
}
