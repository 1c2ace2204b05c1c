import { afterAll, describe, expect, test } from '@jest/globals';
import type { Sent } from '@miteinander/shared/contract';
import type { Scene } from '@miteinander/shared/display/display.contract';
import path from 'node:path';
import { PNG } from 'pngjs';
import { temporaryFolder } from '../harness/own-server.ts';
import type { WantedMeeting } from '../harness/definition.ts';
import { floorOf, steersFloor } from '../harness/floor.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { asks, asksPublicly, decides, steersQuestion } from '../harness/questions.ts';
import { laysTables, states, steersRound, tableNo, writesAt } from '../harness/tables.ts';
import { inBrowser } from './browser.ts';
import { dress } from './frozen.ts';
import { Gallery, type Sitter } from './gallery.ts';
import { livelyPanel } from './lively-panel.ts';
import { join, moderator, panelist, projector, sees, seesNot } from './people.ts';
import { bareScreen, codeOn, pairs, sets, shows } from './screen.ts';
import { type Look, phoneLook, tabletLook, Window } from './window.ts';

/** Letters are drawn in other ways elsewhere; the pictures are of Linux, where we and the checks are. */
const onLinux = process.platform === 'linux' ? inBrowser : describe.skip;

const still = { isCalm: true, isStyled: true } as const;
const screen: Look = { ...still, width: 1920, height: 1080, scale: 0.5 };
const table: Look = { ...still, width: 1440, height: 900, scale: 0.75 };
const hand: Look = { ...still, ...phoneLook };

const meetingOf = (wanted: WantedMeeting): WantedMeeting => ({
  title: { de: 'Fachtag: Gemeinsam gegen Menschenhandel', en: 'Together against human trafficking' },
  welcome: { de: 'Schön, dass Sie da sind.', en: 'Good to have you here.' },
  place: 'Berlin und am Bildschirm',
  firstDay: '2031-11-24',
  lastDay: '2031-11-25',
  from: new Date('2031-11-24T13:30:00+01:00'),
  endsAt: new Date('2031-11-25T18:00:00+01:00'),
  groups: [
    { id: 'amt', text: { de: 'Behörden', en: 'Authorities' } },
    { id: 'ngo', text: { de: 'Zivilgesellschaft', en: 'Civil society' } },
  ],
  ...wanted,
});

const ways = {
  type: 'single' as const,
  question: { de: 'Was würde die Zusammenarbeit vor Ort am schnellsten verbessern?' },
  options: [
    { id: 'talks', text: { de: 'Gemeinsame Fallbesprechungen' } },
    { id: 'contacts', text: { de: 'Feste Ansprechpersonen auf beiden Seiten' } },
    { id: 'people', text: { de: 'Mehr Personal in den Behörden' } },
    { id: 'words', text: { de: 'Verlässliche Auskünfte in Textform' } },
  ],
};
const wishes = {
  ...ways,
  type: 'multiple' as const,
  max: 2,
  question: { de: 'Was nehmen Sie mit nach Hause?' },
};

const gallery = new Gallery();
const shapes = [
  ['four-to-three', 1024, 768],
  ['upright', 1080, 1920],
] as const;
const sections = [
  ['Fragen', 'Noch keine Frage', 'questions'],
  ['Wort', 'Keine Wortmeldung', 'floor'],
  ['Programm', 'läuft', 'programme'],
] as const;
/** The same answers in every run, and others in the hall than on the screens. */
const answers = ['contacts', 'talks', 'contacts', 'words', 'contacts', 'people', 'talks', 'contacts'];

/** What is asked, the best supported first; one is for this panelist. */
const asked = (to: string): [string, Partial<Sent<'question:ask'>>][] => [
  ['Welche Auskünfte dürfen Behörden Beratungsstellen überhaupt geben?', { isNamed: true }],
  ['Wie erfahren wir, was aus den Interviews der Forschung geworden ist?', { panelist: to }],
  ['Gibt es Kommunen, in denen feste Ansprechpersonen funktionieren?', {}],
  ['Who decides if the supervising authority and practice contradict each other?', { language: 'en' }],
  ['من يقرر إذا تعارضت الرقابة المهنية مع الممارسة العملية؟', { language: 'ar', panelist: to }],
  ['Bis wann bekommen wir darauf eine schriftliche Antwort?', { isNamed: true }],
];

async function crowd(meeting: TestMeeting) {
  const [hall, remote] = await Promise.all([
    meeting.phones(8, { group: 'amt' }),
    meeting.phones(8, { attendance: 'remote', group: 'ngo' }),
  ]);
  const everybody = [...hall, ...remote];
  await Promise.all(everybody.map((phone) => phone.watchesAll()));
  return {
    everybody,
    vote: (poll: string) =>
      Promise.all([
        ...hall.map((phone, index) => phone.votes(poll, answers[index]!)),
        ...remote.map((phone, index) => phone.votes(poll, answers[(index * 5 + 1) % 8]!)),
      ]),
  };
}

/** A phone that has followed the link and has not joined yet. */
async function openedAt(window: Window, meeting: TestMeeting): Promise<Sitter> {
  await window.page.goto(`${meeting.url}/j/${meeting.code}`);
  await sees(window.page, 'Teilnehmen');
  return sitter(window, meeting);
}

/** Whoever is to be drawn, with what is different in every run. */
async function sitter({ page }: Window, meeting: TestMeeting): Promise<Sitter> {
  await dress(page);
  const { host, port } = new URL(meeting.url);
  const { code } = meeting;
  return {
    page,
    replace: {
      [host]: 'miteinander.example.org',
      [`localhost:${port}`]: 'miteinander.example.org',
      [code]: '482913',
      [`${code.slice(0, 3)}\u00a0${code.slice(3)}`]: '482\u00a0913',
      [`${code.slice(0, 3)} ${code.slice(3)}`]: '482 913',
    },
  };
}

onLinux('pictures', () => {
  test('of the display, scene by scene', async () => {
    const meeting = await emptyMeeting(meetingOf({ polls: [ways] }));
    const [poll] = meeting.polls as [string];
    const { id: stage, session } = meeting;
    const [desk, people] = await Promise.all([meeting.desk(), crowd(meeting)]);
    const [light, dark] = await Promise.all([
      projector(meeting, { look: screen }),
      projector(meeting, { look: { ...screen, theme: 'dark', language: 'en' } }),
    ]);
    const show = (scene: Scene) => shows(desk, stage, scene);
    await Promise.all([sees(light.page, 'Schön, dass Sie da sind.'), sees(dark.page, 'Good to have you')]);
    const [display, night] = await Promise.all([sitter(light, meeting), sitter(dark, meeting)]);

    await gallery.take('display-welcome', display);
    await desk.opens(poll);
    await show({ kind: 'poll', session, poll, layout: 'total' });
    await sees(display.page, 'Jetzt abstimmen');
    await gallery.take('display-opened', display);
    await people.vote(poll);
    await sees(display.page, '16 Stimmen');
    await gallery.take('display-voting', display);
    await desk.closesForGood(poll);
    await desk.reveals(poll);
    await sees(display.page, '%');
    await gallery.take('display-result', display);
    await show({ kind: 'poll', session, poll, layout: 'attendance' });
    await Promise.all([sees(display.page, 'im Saal'), sees(night.page, 'in the hall')]);
    await gallery.take('display-hall-and-remote', display);
    await gallery.take('display-hall-and-remote-dark', night);
    await show({ kind: 'poll', session, poll, layout: 'group' });
    await sees(display.page, 'Zivilgesellschaft');
    await gallery.take('display-groups', display);
    for (const [shape, width, height] of shapes) {
      await display.page.setViewportSize({ width, height });
      await show({ kind: 'poll', session, poll, layout: 'attendance' });
      await sees(display.page, 'im Saal');
      await gallery.take(`display-hall-and-remote-${shape}`, display);
    }
    expect(await gallery.problems()).toEqual([]);
  });

  test('of what else a display shows', async () => {
    const meeting = await emptyMeeting(meetingOf({ polls: [{ ...ways, results: 'live' }] }));
    const { id: stage, session } = meeting;
    const [poll] = meeting.polls as [string];
    const [desk, people, hall, bare] = await Promise.all([
      meeting.desk(),
      crowd(meeting),
      projector(meeting, { look: screen }),
      bareScreen(meeting.url, screen),
    ]);
    const [display, other] = await Promise.all([sitter(hall, meeting), sitter(bare, meeting)]);
    const code = await codeOn(other.page);
    await gallery.take('display-pairing', { ...other, replace: { ...other.replace, [code]: 'K7M-4XP' } });
    const paired = await pairs(desk, other.page, { kind: 'monitor', theme: 'dark' });

    const text = { de: 'Wir beginnen nach der Pause fünf Minuten später. Der Kaffee steht im Foyer.' };
    const { id: announcement } = await desk.client.expectOk('announcement:publish', { text });
    await shows(desk, stage, { kind: 'announcement', announcement });
    await sees(display.page, 'Der Kaffee steht im Foyer.');
    await gallery.take('display-announcement', display);
    await desk.client.expectOk('timer:start', { stage, expects: 0, seconds: 540, label: { de: 'Pause' } });
    await shows(desk, stage, { kind: 'timer' });
    await sees(display.page, 'Pause');
    await gallery.take('display-countdown', display);
    await desk.opens(poll);
    await people.vote(poll);
    await shows(desk, stage, { kind: 'poll', session, poll, layout: 'total' });
    await sees(other.page, '16 Stimmen');
    await seesNot(other.page, 'Saal 2');
    await gallery.take('display-monitor', other);
    await sets(desk, paired, { kind: 'overlay' });
    await sees(other.page, '16 Stimmen');
    await seesNot(other.page, 'Saal 2');
    await gallery.take('display-overlay', other);
    expect(await gallery.problems()).toEqual([]);
  });

  test('of questions on displays and at the podium', async () => {
    const podium = { organisation: null, group: null, attendance: 'hall' as const };
    const panelists = [
      { ...podium, name: 'Prof. Dr. Leyla Yılmaz' },
      { ...podium, name: 'Stadt Dortmund' },
    ];
    const meeting = await emptyMeeting(
      meetingOf({ sessionTitle: 'Podium: Wer spricht mit wem?', names: 'optional', panelists }),
    );
    const { id: stage, session } = meeting;
    const [desk, people] = await Promise.all([meeting.desk(), meeting.phones(9, { name: 'Anna Kowalczyk' })]);
    const { id: me } = await desk.sees('panelists', { name: 'Prof. Dr. Leyla Yılmaz' });
    const ids: string[] = [];
    for (const [index, [text, more]] of asked(me).entries()) {
      const { id } = await asks(people[index]!, text, more);
      await decides(desk, 'question:set-state', [id], { state: 'approved' });
      const fans = people.slice(0, 8 - index);
      await Promise.all(
        fans.map(({ client }) =>
          client.expectOk('question:support', { session, question: id, isOn: true, version: 1 }),
        ),
      );
      ids.push(id);
    }
    const [now, next] = ids as [string, string];
    const [window, tablet] = await Promise.all([
      projector(meeting, { look: screen }),
      panelist(meeting, { look: { ...still, ...tabletLook } }),
    ]);
    await sees(window.page, 'Schön, dass Sie da sind.');
    const [display, panel] = await Promise.all([sitter(window, meeting), sitter(tablet, meeting)]);

    await shows(desk, stage, { kind: 'questions', session });
    await sees(display.page, 'Ihre Fragen');
    await gallery.take('display-questions', display);
    await shows(desk, stage, { kind: 'question', session });
    await sees(display.page, 'Gleich kommt');
    await gallery.take('display-question-waiting', display);
    await steersQuestion(desk, 'question:place', now, { place: 'now' });
    await steersQuestion(desk, 'question:place', next, { place: 'next' });
    await sees(display.page, 'Danach:');
    await gallery.take('display-question', display);
    await sees(panel.page, 'Danach');
    await gallery.take('panel-now', panel);
    await panel.page.emulateMedia({ colorScheme: 'dark' });
    await panel.page.setViewportSize({ width: 768, height: 1024 });
    await gallery.take('panel-upright-dark', panel);
    await panel.page.setViewportSize({ width: 390, height: 844 });
    await panel.page.emulateMedia({ colorScheme: 'light' });
    await gallery.take('panel-phone', panel);
    for (const [shape, width, height] of shapes) {
      await display.page.setViewportSize({ width, height });
      await gallery.take(`display-question-${shape}`, display);
    }
    expect(await gallery.problems()).toEqual([]);
  });

  test('of a panel: on displays, at the desk, and on the phone of whoever is called', async () => {
    const { meeting, desk, askers } = await livelyPanel(meetingOf({ floor: { isAirtimeShown: true } }));
    const { id: stage, session } = meeting;
    const [crew, projection, window] = await Promise.all([
      moderator(meeting, { look: table }),
      projector(meeting, { look: screen }),
      Window.open(hand),
    ]);
    const [desktop, display, phone] = await Promise.all([
      sitter(crew, meeting),
      sitter(projection, meeting),
      openedAt(window, meeting),
    ]);
    // A group of one would have the smallest of the others hidden with it.
    await phone.page.getByRole('combobox').selectOption('amt');
    await join(phone.page);
    const first = floorOf(desk).next[0]!.request!;
    await steersFloor(desk, 'speaker:start', { who: { is: 'request', request: first } });
    await steersFloor(desk, 'speaker:pause', { isPaused: true });

    await shows(desk, stage, { kind: 'speakers', session });
    await sees(display.page, 'und 2 weitere');
    await gallery.take('display-speakers', display);
    await desktop.page.keyboard.press('Shift+D');
    for (const view of ['Fragen', 'Wort']) {
      await desktop.page.keyboard.press('g');
      await desktop.page.getByRole('button', { name: view, pressed: true }).waitFor();
    }
    await sees(desktop.page, '5 Wortmeldungen');
    await sees(desktop.page, 'Hier: 11 im Saal, 5 am Bildschirm');
    await gallery.take('desk-floor', desktop);
    await phone.page.getByRole('link', { name: 'Wort' }).click();
    await sees(phone.page, 'und 2 weitere');
    await gallery.take('phone-speakers', phone);
    await phone.page.getByRole('button', { name: 'Ich möchte sprechen' }).click();
    await phone.page.getByRole('button', { name: 'Auf die Redeliste' }).click();
    const { id: own } = await desk.client.sees('requests', { number: 7 });
    await steersFloor(desk, 'speaker:call', { request: own });
    await phone.page.getByRole('button', { name: 'Ich bin bereit' }).waitFor();
    await gallery.take('phone-called', phone);

    const [seat] = desk.client.views('panelists').filter(({ position }) => position === 1);
    await steersFloor(desk, 'speaker:start', { who: { is: 'panelist', panelist: seat!.id } });
    await steersFloor(desk, 'speaker:pause', { isPaused: true });
    await shows(desk, stage, { kind: 'podium', session });
    await sees(display.page, 'Redezeit bisher');
    await gallery.take('display-podium', display);
    await shows(desk, stage, { kind: 'speaker', session });
    await sees(display.page, 'Uhr angehalten');
    await gallery.take('display-speaker', display);
    const question = await asksPublicly(askers[0]!, desk, 'Welche Auskünfte dürfen Behörden uns geben?');
    await steersQuestion(desk, 'question:place', question, { place: 'now' });
    await shows(desk, stage, { kind: 'question-speaker', session });
    await sees(display.page, 'Welche Auskünfte');
    await gallery.take('display-question-and-speaker', display);
    expect(await gallery.problems()).toEqual([]);
  });

  test('of round tables on displays', async () => {
    const meeting = await emptyMeeting(
      meetingOf({ polls: [], format: 'round_table', sessionTitle: 'Runde Tische: vor Ort' }),
    );
    const { id: stage, session } = meeting;
    const [desk, projection] = await Promise.all([meeting.desk(), projector(meeting, { look: screen })]);
    const display = await sitter(projection, meeting);
    const plan = [1, 2, 3, 4, 5, 6].map((number) =>
      tableNo(number, { attendance: number > 4 ? 'remote' : 'hall', question: ways.question }),
    );
    const tables = await laysTables(desk, plan);
    const scribes = [];
    for (const { id, attendance } of tables)
      scribes.push(await writesAt(await meeting.phone({ attendance }), id));
    await shows(desk, stage, { kind: 'tables', session });
    await sees(display.page, '6 an den Tischen');
    await gallery.take('display-tables', display);

    await steersRound(desk, 'table:set-state', { state: 'working' });
    for (const [index, scribe] of scribes.entries()) await states(scribe, ways.options[index % 4]!.text.de);
    await desk.sees('tables', { number: 6, statements: 1 });
    await steersRound(desk, 'table:set-state', { state: 'harvest' });
    const alike = desk.client.views('statements').filter(({ text }) => text === ways.options[0]!.text.de);
    await steersRound(desk, 'table:cluster', {
      statements: alike.map(({ id }) => id),
      into: { is: 'new', title: 'Gemeinsam besprechen' },
    });
    await shows(desk, stage, { kind: 'harvest', session, table: null });
    await sees(display.page, 'Gemeinsam besprechen');
    await gallery.take('display-harvest', display);
    expect(await gallery.problems()).toEqual([]);
  });

  test('of the phone, state by state', async () => {
    const meeting = await emptyMeeting(meetingOf({ polls: [{ ...ways, results: 'after-close' }, wishes] }));
    const [poll, several] = meeting.polls as [string, string];
    const [desk, people, window] = await Promise.all([meeting.desk(), crowd(meeting), Window.open(hand)]);
    const phone = await openedAt(window, meeting);
    const { page } = phone;

    await gallery.take('phone-join', phone);
    await join(page);
    await sees(page, 'Sobald es etwas zu tun gibt');
    await gallery.take('phone-nothing', phone);
    await desk.opens(poll);
    await page.getByRole('radio', { name: 'Feste Ansprechpersonen' }).check();
    await sees(page, 'Gezählt');
    await gallery.take('phone-counted', phone);
    await people.vote(poll);
    await desk.closesForGood(poll);
    await sees(page, '17 Stimmen');
    await page.locator('[data-chart]').waitFor();
    await page.getByRole('radio', { name: 'Saal / Bildschirm' }).check();
    await gallery.take('phone-result', phone);
    await desk.opens(several);
    await page.getByRole('checkbox', { name: 'Gemeinsame Fallbesprechungen' }).check();
    await gallery.take('phone-half-filled', phone);
    for (const [section, words, name] of sections) {
      await page.getByRole('link', { name: section }).click();
      await sees(page, words);
      await gallery.take(`phone-${name}`, phone);
    }
    expect(await gallery.problems()).toEqual([]);
  });

  test('of the questions on the phone', async () => {
    const meeting = await emptyMeeting(meetingOf({ polls: [] }));
    const [desk, people, window] = await Promise.all([meeting.desk(), crowd(meeting), Window.open(hand)]);
    const [author, ...fans] = people.everybody as [Phone, ...Phone[]];
    const texts = [
      'Welche Auskünfte dürfen Behörden Beratungsstellen überhaupt geben?',
      'Wie erfahren wir, was aus den Interviews der Forschung geworden ist?',
      'Who decides if professional supervision and practice contradict each other?',
    ];
    const ids: string[] = [];
    for (const text of texts) ids.push(await asksPublicly(author, desk, text));
    const { session } = meeting;
    await Promise.all(
      fans.map(({ client }, index) =>
        client.expectOk('question:support', { session, question: ids[index % 2]!, isOn: true, version: 1 }),
      ),
    );
    await steersQuestion(desk, 'question:place', ids[2]!, { place: 'now' });
    const phone = await openedAt(window, meeting);
    const { page } = phone;
    await join(page);
    await page.getByRole('link', { name: 'Fragen' }).click();
    await page.getByRole('button', { name: 'Unterstützen, 8 Personen' }).click();
    await page.getByRole('button', { name: 'Unterstützen, 9 Personen' }).waitFor();
    await gallery.take('phone-question-list', phone);
    await page.getByRole('button', { name: 'Frage stellen' }).click();
    await page.getByLabel('Was möchten Sie fragen?').fill('Welche Auskünfte dürfen Behörden uns geben?');
    await sees(page, 'Meinten Sie');
    await gallery.take('phone-question-ask', phone);
    // A picture closes what is open; what was written is still there.
    await page.getByRole('button', { name: 'Entwurf weiterschreiben' }).click();
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await sees(page, 'Wartet auf die Moderation');
    await gallery.take('phone-question-own', phone);
    expect(await gallery.problems()).toEqual([]);
  });

  test('of the desk, quiet and busy', async () => {
    const meeting = await emptyMeeting(meetingOf({ polls: [ways, wishes, {}] }));
    const [poll] = meeting.polls as [string];
    const [crew, people, window] = await Promise.all([
      meeting.desk(),
      crowd(meeting),
      moderator(meeting, { look: table }),
    ]);
    const desk = await sitter(window, meeting);
    await sees(desk.page, 'Hier: 8 im Saal, 8 am Bildschirm');
    await desk.page.getByText('ET', { exact: true }).nth(1).waitFor();
    await gallery.take('desk-quiet', desk);
    await desk.page.keyboard.press('o');
    await crew.sees('polls', { id: poll, state: 'open' });
    await desk.page.keyboard.press(' ');
    await people.vote(poll);
    await desk.page.getByRole('button', { name: '+30 s' }).waitFor();
    await desk.page.keyboard.press('c');
    await sees(desk.page, '16 Stimmen');
    await desk.page.locator('main [data-chart]').first().waitFor();
    // What is only there for a while would be there in some runs.
    await desk.page.getByRole('button', { name: 'Hinweis schließen' }).click();
    await gallery.take('desk-busy', desk);
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    await desk.page.keyboard.press('p');
    await desk.page.getByRole('textbox', { name: 'Code' }).waitFor();
    await gallery.take('desk-displays-dark', desk);
    await desk.page.emulateMedia({ colorScheme: 'light' });
    await desk.page.keyboard.press('Escape');
    await desk.page.setViewportSize({ width: 390, height: 844 });
    await desk.page.getByRole('button', { name: 'Nächste' }).waitFor();
    await gallery.take('desk-remote-control', desk);
    expect(await gallery.problems()).toEqual([]);
  });

  test('a small thing that is missing is a difference, another smoothing is none', async () => {
    const folder = await temporaryFolder();
    const [kept, results] = [path.join(folder, 'kept'), path.join(folder, 'results')];
    const [before, missing, smoothed] = [white(), white(), white()];
    for (let at = 0; at < smoothed.data.length; at += 28) smoothed.data.fill(244, at, at + 3);
    for (let y = 80; y < 96; y++) missing.data.fill(0, (y * 320 + 100) * 4, (y * 320 + 116) * 4);
    const first = new Gallery({ kept, results, isUpdate: true });
    for (const name of ['one', 'other', 'old']) first.compare(name, PNG.sync.write(before));
    expect(await first.problems()).toEqual([]);

    const second = new Gallery({ kept, results, isUpdate: false });
    second.compare('one', PNG.sync.write(smoothed));
    second.compare('other', PNG.sync.write(missing));
    second.compare('new', PNG.sync.write(before));
    expect(await second.problems()).toEqual([
      expect.stringMatching(/^other: up to \d+ of 1024 pixels .*other\.actual\.png and .*other\.diff\.png/),
      expect.stringMatching(/^new: there is no picture yet/),
    ]);
    expect(second.left()).toEqual(['old.png']);
  });

  afterAll(() => {
    // Only when all were taken can one say which nobody takes.
    if (gallery.taken.length >= 46) expect(gallery.left()).toEqual([]);
  });
});

function white(): PNG {
  const picture = new PNG({ width: 320, height: 200 });
  picture.data.fill(255);
  return picture;
}
