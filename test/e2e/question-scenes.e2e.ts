import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { advances, asks, asksPublicly, configures, decides, steersQuestion } from '../harness/questions.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { attendee, panelist, projector, sees, seesNot } from './people.ts';
import { shows } from './screen.ts';
import { displayLook, Window } from './window.ts';

const calm = { ...displayLook, isCalm: true };
const podium = [
  { name: 'Forscherin', organisation: 'Verbund', group: null, attendance: 'remote' as const },
  { name: 'Berater', organisation: null, group: null, attendance: 'hall' as const },
];
/** Every screen has it within a tick; what is left is the drawing of five browsers at once on a small machine. */
const soon = { timeout: 5_000 };

inBrowser('questions on every screen', () => {
  test('[Q37] what a desk puts on the stage is on display, overlay, monitor, podium and phone', async () => {
    const meeting = await emptyMeeting({ panelists: podium });
    const [desk, hall] = await Promise.all([meeting.desk(), meeting.phone()]);
    const [first, second] = [
      await asksPublicly(hall, desk, 'Wer entscheidet darüber?'),
      await asksPublicly(hall, desk, 'Bis wann bekommen wir Antwort?'),
    ];
    await shows(desk, meeting.id, { kind: 'question', session: meeting.session });
    const screens = await everyScreen(meeting);
    await Promise.all([
      sees(screens.display, 'Gleich kommt die nächste Frage.'),
      sees(screens.podium, 'Gleich kommt die nächste Frage.'),
    ]);

    await steersQuestion(desk, 'question:place', first, { place: 'now' });
    await steersQuestion(desk, 'question:place', second, { place: 'next' });
    const all = Object.values(screens);
    await Promise.all(all.map((page) => shown(page, 'Wer entscheidet darüber?')));
    const informed = [screens.display, screens.monitor, screens.podium];
    await Promise.all(informed.map((page) => shown(page, 'Bis wann bekommen wir Antwort?')));

    // Two desks press the key at once.
    const colleague = await meeting.desk(2);
    const both = await Promise.allSettled([
      advances(desk, first, second),
      advances(colleague, first, second),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await Promise.all(all.map((page) => shown(page, 'Bis wann bekommen wir Antwort?')));
    await Promise.all(informed.map((page) => seesNot(page, 'Wer entscheidet darüber?')));
  });

  test('[Q38] what waits for the crew, or was declined, is on no screen', async () => {
    const meeting = await emptyMeeting({ panelists: podium });
    const [desk, hall] = await Promise.all([meeting.desk(), meeting.phone()]);
    const screens = await everyScreen(meeting);
    const frames = Object.values(screens).flatMap((page) => received(page));
    await Promise.all(Object.values(screens).map((page) => page.reload()));
    await shows(desk, meeting.id, { kind: 'questions', session: meeting.session });
    const { id: waiting } = await asks(hall, 'Wartewort Eins?');
    const { id: declined } = await asks(hall, 'Wartewort Zwei?');
    await decides(desk, 'question:decline', [declined], { reason: 'insulting' });
    const { id: shownLater } = await asks(hall, 'Wann ist Pause?');
    await decides(desk, 'question:set-state', [shownLater], { state: 'approved' });
    await Promise.all([shown(screens.display, 'Wann ist Pause?'), shown(screens.podium, 'Wann ist Pause?')]);
    const everything = frames.flat().join('\n');
    expect(everything).toContain(shownLater);
    for (const secret of ['Wartewort', waiting, declined]) expect(everything).not.toContain(secret);
  });

  test('[Q39] the list is in the order of the session, with figures, and follows them', async () => {
    const meeting = await emptyMeeting({ panelists: podium });
    const [desk, hall, remote] = await Promise.all([
      meeting.desk(),
      meeting.phone(),
      meeting.phone({ attendance: 'remote' }),
    ]);
    const [first, second] = [
      await asksPublicly(hall, desk, 'Erste Frage?'),
      await asksPublicly(remote, desk, 'Zweite Frage?'),
    ];
    await shows(desk, meeting.id, { kind: 'questions', session: meeting.session });
    const { page } = await projector(meeting, { look: calm });
    await inOrder(page, ['0 Erste Frage?', '0 Zweite Frage?']);
    const support = { session: meeting.session, question: second, isOn: true, version: 1 };
    await hall.client.expectOk('question:support', support);
    await inOrder(page, ['1 Zweite Frage?', '0 Erste Frage?']);
    await configures(desk, { order: 'newest' });
    await inOrder(page, ['1 Zweite Frage?', '0 Erste Frage?']);
    await steersQuestion(desk, 'question:pin', first, { isPinned: true });
    await inOrder(page, ['0 Erste Frage?', '1 Zweite Frage?']);
  });

  test('[Q37] a dead zone leaves the question where it is, and the podium says so', async () => {
    const meeting = await emptyMeeting({ panelists: podium });
    const [desk, hall, zone] = await Promise.all([
      meeting.desk(),
      meeting.phone(),
      DeadZone.before(meeting.url),
    ]);
    const question = await asksPublicly(hall, desk, 'Wer entscheidet darüber?');
    await steersQuestion(desk, 'question:place', question, { place: 'now' });
    const { page } = await panelist(meeting, { through: zone.url });
    await shown(page, 'Wer entscheidet darüber?');
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await shown(page, 'Wer entscheidet darüber?');
    await advances(desk, question, null);
    zone.open();
    await sees(page, 'Gleich kommt die nächste Frage.');
  });

  test('[Q40] the podium: what is for me, which session, and whether I am let in at all', async () => {
    const meeting = await emptyMeeting({ panelists: podium });
    const [desk, hall, window] = await Promise.all([meeting.desk(), meeting.phone(), panelist(meeting)]);
    const { page } = window;
    await sees(page, 'Zurzeit wartet keine Frage auf Sie.');
    expect(page.url()).not.toContain('#');
    const me = await desk.sees('panelists', { name: 'Forscherin' });
    const { id } = await asks(hall, 'Was sagt die Forschung?', { panelist: me.id });
    await decides(desk, 'question:set-state', [id], { state: 'approved' });
    await asksPublicly(hall, desk, 'Und alle anderen?');
    await shown(page.getByRole('region', { name: /^An mich/ }), 'Was sagt die Forschung?');
    await shown(page.getByRole('region', { name: /^Weitere Fragen/ }), 'Und alle anderen?');
    await page.locator('output', { hasText: 'Neue Frage an Sie: Was sagt die Forschung?' }).waitFor();

    const { revision } = await desk.sees('sessions', { id: meeting.session });
    const ended = { session: meeting.session, state: 'ended' as const, expects: revision! };
    await desk.client.expectOk('session:set-state', ended);
    await sees(page, 'Ihre Sitzung ist zu Ende.');
    await page.goto(`${meeting.url}/panel/${meeting.code}?again#nothing`);
    await sees(page, 'Dieser Zugang gilt nicht');
    expect(window.askedOthersThan(meeting.url)).toEqual([]);
    expect(window.errors).toEqual([]);
  });
});

async function everyScreen(meeting: TestMeeting) {
  const secret = meeting.secret('display');
  const screen = async (kind: string) => {
    const { page } = await Window.open(calm);
    await page.goto(`${meeting.url}/display/${meeting.code}?kind=${kind}&lang=de#${secret}`);
    return page;
  };
  const [display, overlay, monitor, podiumWindow, phone] = await Promise.all([
    screen('hall'),
    screen('overlay'),
    screen('monitor'),
    panelist(meeting),
    attendee(meeting, { at: 'remote' }),
  ]);
  return { display, overlay, monitor, podium: podiumWindow.page, phone: phone.page };
}

/** Everything that comes over the sockets of a page from now on. */
function received(page: Page): string[][] {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void frames.push(String(payload))),
  );
  return [frames];
}

async function shown(where: Page | ReturnType<Page['getByRole']>, words: string): Promise<void> {
  await where.getByText(words).first().waitFor(soon);
}

async function inOrder(page: Page, rows: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (expected) => {
      const seen = [...document.querySelectorAll<HTMLElement>('[data-chart] > li')].map((row) => {
        const figure = row.firstElementChild!.textContent.replaceAll(/\D/g, '');
        return `${figure} ${row.querySelector('[data-cut]')!.textContent}`;
      });
      return JSON.stringify(seen) === JSON.stringify(expected);
    },
    rows,
    soon,
  );
}
