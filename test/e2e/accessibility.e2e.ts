import { expect, test } from '@jest/globals';
import type { Scene } from '@miteinander/shared/display/display.contract';
import type { Page } from 'playwright-core';
import type { Client } from '../harness/client.ts';
import { query } from '../harness/database.ts';
import { choice } from '../harness/definition.ts';
import type { Desk } from '../harness/desk.ts';
import { environment } from '../harness/environment.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { newToken } from '../harness/phone.ts';
import { asks, asksPublicly, configures, decides, steersQuestion } from '../harness/questions.ts';
import { laysTables, sits, states, steersRound, tableNo, writesAt } from '../harness/tables.ts';
import { until } from '../harness/until.ts';
import { Audit, speak } from './audit.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { openings, sizes, variantsOf } from './looks.ts';
import { attendee, chooses, moderator, panelist, projector, sees } from './people.ts';
import { shows } from './screen.ts';
import { deskLook, displayLook, phoneLook, tabletLook, Window } from './window.ts';

const groups = [
  { id: 'amt', text: { de: 'Behörden', en: 'Authorities' } },
  { id: 'ngo', text: { de: 'Zivilgesellschaft', en: 'Civil society' } },
];
const bilingual = { de: 'Welche Wege gehen wir zuerst?', en: 'Which ways do we go first?' };
const calm = { isCalm: true };

inBrowser('everybody can use it', () => {
  test('every screen before joining', async () => {
    // Of its own: whoever crowds at the door keeps a server busy.
    const { url } = await ownServer();
    const meeting = await emptyMeeting({ names: 'required', groups }, { ...environment(), url });
    const desk = await meeting.desk();
    const { page } = await Window.open({ ...phoneLook, ...calm });
    const audit = new Audit(page, { speak, isForThumbs: true });

    const queue = await queueOf(page);
    await page.goto(meeting.url);
    await audit.look('the code');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await audit.look('the code, incomplete');
    await page.getByLabel('Code der Veranstaltung').fill(meeting.code);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await sees(page, 'Teilnehmen');
    await audit.look('who I am');
    await page.getByRole('button', { name: 'Teilnehmen' }).click();
    await audit.look('who I am, without a name');
    await page.getByLabel('Ihr Name').fill('Kim');
    await crowd(meeting);
    await page.getByRole('button', { name: 'Teilnehmen' }).click();
    await sees(page, 'Gleich sind Sie dabei');
    await audit.look('the queue');
    queue.goesOn();
    await page.getByRole('navigation').waitFor();

    const expects = desk.client.views('meetings')[0]!.revision!;
    await desk.client.expectOk('meeting:set-joining', { open: false, expects });
    const late = await Window.open({ ...phoneLook, ...calm });
    const lateAudit = new Audit(late.page, { speak, isForThumbs: true });
    await late.page.goto(`${meeting.url}/j/${meeting.code}`);
    await sees(late.page, 'Zurzeit ist der Zugang geschlossen');
    await lateAudit.look('closed');
    expect([...audit.problems, ...lateAudit.problems]).toEqual([]);
  });

  test('every screen of somebody who is in', async () => {
    const poll = { question: bilingual, results: 'hidden' as const };
    const meeting = await emptyMeeting({
      groups,
      welcome: { de: 'Schön, dass Sie da sind.', en: 'Good to have you here.' },
      polls: [
        { ...poll, question: { de: 'Ja oder nein?' } },
        { ...poll, ...choice('a', 'b', 'c'), type: 'multiple', min: 2, max: 2, results: 'live' },
        { ...poll, ...choice('a', 'b'), results: 'after-close' },
      ],
      moreSessions: 1,
    });
    const [few, several, last] = meeting.polls as [string, string, string];
    const [desk, zone, hall, remote] = await Promise.all([
      meeting.desk(),
      DeadZone.before(meeting.url),
      meeting.phones(6, { group: 'amt' }),
      meeting.phones(6, { attendance: 'remote', group: 'ngo' }),
    ]);
    const everybody = [...hall, ...remote];
    const { page } = await attendee(meeting, {
      look: { ...phoneLook, ...calm },
      through: zone.url,
    });
    const audit = new Audit(page, { speak, isForThumbs: true });

    await sees(page, 'Wo sind Sie gerade?');
    await audit.look('which session');
    await page.getByRole('button', { name: /^Erste Sitzung/ }).click();
    await sees(page, 'Sobald es etwas zu tun gibt');
    await audit.look('nothing to do');
    await desk.client.expectOk('announcement:publish', { text: { de: 'Der Kaffee ist fertig.' } });
    await sees(page, 'Der Kaffee ist fertig.');
    await audit.look('an announcement');
    await page.getByRole('link', { name: 'Programm' }).click();
    await sees(page, 'Weitere Sitzung 1');
    await audit.look('the programme');
    await page.getByRole('link', { name: 'Jetzt' }).click();
    await page.getByRole('button', { name: /^Meine Teilnahme/ }).click();
    await audit.look('how I take part');
    await page.getByRole('button', { name: 'Veranstaltung verlassen' }).click();
    await audit.look('leaving');
    await page.keyboard.press('Escape');

    await desk.opens(few);
    await sees(page, 'Ja oder nein?');
    await audit.look('a poll');
    await chooses(page, 'Ja');
    await sees(page, 'Gezählt');
    await audit.look('a vote');
    await desk.closesForGood(few);
    await desk.reveals(few);
    await sees(page, 'Ein Ergebnis gibt es ab fünf Stimmen.');
    await audit.look('too few votes');

    await desk.opens(several);
    await page.getByRole('checkbox', { name: 'Wahl a' }).check();
    await audit.look('a half-filled answer');
    await Promise.all(everybody.map((phone) => phone.votes(several, ['a', 'c'])));
    await page.getByRole('checkbox', { name: 'Wahl b' }).check();
    await page.getByRole('button', { name: 'Abstimmen' }).click();
    await sees(page, '13 Stimmen');
    await audit.look('a live result');

    await desk.opens(last);
    await Promise.all(everybody.map((phone, index) => phone.votes(last, index % 3 ? 'a' : 'b')));
    await desk.closesForGood(last);
    await page.getByRole('radio', { name: 'Saal / Bildschirm' }).first().check();
    await audit.look('hall and remote');
    await page.getByRole('radio', { name: 'Gruppen' }).first().check();
    await audit.look('groups');
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await audit.look('no network');
    expect(audit.problems).toEqual([]);
  });

  test('questions: asking, supporting, one’s own, what was answered', async () => {
    const meeting = await emptyMeeting({
      polls: [],
      groups,
      panelists: [{ name: 'Frau Y', organisation: 'Stadtverwaltung', attendance: 'hall', group: null }],
    });
    const [desk, zone, author, more] = await Promise.all([
      meeting.desk(),
      DeadZone.before(meeting.url),
      meeting.phone(),
      meeting.phones(5, { group: 'amt' }),
    ]);
    const { page } = await attendee(meeting, { look: { ...phoneLook, ...calm }, through: zone.url });
    const audit = new Audit(page, { speak, isForThumbs: true });
    const tap = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

    await page.getByRole('link', { name: 'Fragen' }).click();
    await sees(page, 'Noch keine Frage');
    await audit.look('no question yet');
    const [first, second] = [
      await asksPublicly(more[0]!, desk, 'Welche Auskünfte darf eine Behörde geben?'),
      await asksPublicly(
        author,
        desk,
        'Who decides if professional supervision and practice contradict each other?',
      ),
    ];
    await asksPublicly(author, desk, 'هل يمكن للمنظمات الصغيرة المشاركة في القرار؟');
    await steersQuestion(desk, 'question:place', second, { place: 'now' });
    await sees(page, 'Auf der Bühne');
    await tap('1 neue Frage');
    await audit.look('questions');
    await page.locator('summary').first().click();
    await audit.look('figures and reasons');
    await page.locator('summary').first().click();
    await tap(/^Unterstützen/);
    await audit.look('a question that I support');

    await tap('Frage stellen');
    await audit.look('asking');
    await page.getByLabel('Was möchten Sie fragen?').fill('Welche Auskünfte dürfen die Behörden geben?');
    await sees(page, 'Meinten Sie');
    await audit.look('a similar question');
    await tap('Frage senden');
    await sees(page, 'Wartet auf die Moderation');
    await audit.look('my question');
    const { id } = await desk.sees('questions', { state: 'new' });
    const { session } = meeting;
    await desk.client.expectOk('question:ask-back', {
      session,
      question: id,
      text: 'Welche Behörde meinen Sie?',
    });
    await sees(page, 'Welche Behörde meinen Sie?');
    await audit.look('a question back');
    await tap('Bearbeiten');
    await audit.look('editing my question');
    await tap('Abbrechen');
    await decides(desk, 'question:decline', [id], { reason: 'off-topic' });
    await sees(page, 'Nicht aufgenommen');
    await audit.look('a question that was not taken');

    await decides(desk, 'question:set-state', [first], { state: 'answered' });
    await page.getByRole('radio', { name: 'Beantwortet' }).check();
    await sees(page, 'Auf der Bühne beantwortet');
    await audit.look('answered questions');
    await configures(desk, { asking: 'closed' });
    await sees(page, 'Zurzeit werden keine Fragen angenommen.');
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await audit.look('closed, and no network');
    await page.goto(`${meeting.url}/f#${newToken()}`);
    await sees(page, 'Diese Frage gibt es nicht mehr');
    await audit.look('a link to nothing');
    expect(audit.problems).toEqual([]);
  });

  test('what stands beside: sections, a break, hosts, the picture from the hall, bad news', async () => {
    const meeting = await emptyMeeting({
      moreSessions: 4,
      streamGraceS: 3,
      branding: {
        accent: '#ffe600',
        imprint: 'https://example.org/impressum',
        privacy: 'https://example.org/datenschutz',
        logo: null,
      },
      polls: [{ question: bilingual, ...choice('a', 'b'), durationS: 3_600 }],
    });
    const [poll] = meeting.polls as [string];
    await farAwayProgramme(meeting);
    const [desk, zone] = await Promise.all([meeting.desk(), DeadZone.before(meeting.url)]);
    const { page } = await attendee(meeting, {
      look: { ...phoneLook, ...calm },
      at: 'remote',
      through: zone.url,
    });
    const audit = new Audit(page, { speak, isForThumbs: true });
    const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();

    await page.getByRole('region', { name: 'Übertragung' }).waitFor();
    await audit.look('the picture, offered');
    await tap('Ansehen');
    await audit.look('the picture, and who learns what');
    await tap('Abspielen');
    await sees(page, 'Die Übertragung ist gerade nicht zu erreichen.');
    await audit.look('a picture that does not come');
    await tap('Übertragung ausblenden');
    await sees(page, 'Übertragung zeigen');
    const { client } = desk;
    const { revision: expects = 0 } = client.views('timers').find(({ id }) => id === meeting.id) ?? {};
    const break10 = { stage: meeting.id, expects, seconds: 600, label: { de: 'Pause', en: 'Break' } };
    await client.expectOk('timer:start', break10);
    await sees(page, 'Pause');
    await audit.look('a break');
    for (const section of ['Fragen', 'Wort', 'Programm']) {
      await page.getByRole('link', { name: section }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await audit.look(`the section ${section}`);
    }
    await page.getByRole('link', { name: 'Jetzt' }).click();
    await page.getByRole('button', { name: /^Meine Teilnahme/ }).click();
    await page.getByRole('switch').waitFor();
    await audit.look('more time, and the links of the hosts');
    await page.keyboard.press('Escape');

    await desk.opens(poll);
    await sees(page, 'am Bildschirm noch');
    await audit.look('a poll with a time of its own');
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await chooses(page, 'Wahl a');
    await desk.closesForGood(poll);
    zone.open();
    await sees(page, 'Zu spät: Die Umfrage war schon geschlossen.');
    await audit.look('a vote that came too late');
    expect(audit.problems).toEqual([]);
  });

  test('every screen of the desk', async () => {
    const meeting = await emptyMeeting({
      groups,
      sessionTitle:
        'Ein Amt für alles? Wie Kommunen ihre Migrationsarbeit ordnen, und was das für alle ändert',
      polls: [{ question: bilingual, ...choice('a', 'b') }, {}],
    });
    const [first, second] = meeting.polls as [string, string];
    const [desk, zone, hall, remote] = await Promise.all([
      meeting.desk(),
      DeadZone.before(meeting.url),
      meeting.phones(6, { group: 'amt' }),
      meeting.phones(6, { attendance: 'remote', group: 'ngo' }),
    ]);
    const { page } = await moderator(meeting, { look: { ...deskLook, ...calm }, through: zone.url });
    const audit = new Audit(page, { speak });
    const sheet = page.getByRole('grid', { name: 'Ablauf der Sitzung' });

    await audit.look('prepared polls');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tasten' }).waitFor();
    await audit.look('the keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await page.keyboard.type('Nur eine Frage\nEine Antwort');
    await page.keyboard.press('Control+Enter');
    await sees(page, 'Eine einzelne Antwort ist keine Wahl.');
    await audit.look('a draft that is not complete');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Alles finden' }).waitFor();
    await page.keyboard.type('um');
    await audit.look('the palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.keyboard.type('222223');
    await sees(page, 'Dieser Code stimmt nicht.');
    await audit.look('a mistyped code of a screen');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Countdown' }).waitFor();
    await audit.look('a countdown');
    await page.keyboard.press('h');
    await page.getByRole('dialog', { name: 'Zuletzt' }).getByText('Countdown gestartet').waitFor();
    await audit.look('what was done');
    await page.keyboard.press('Escape');

    await page.keyboard.press('o');
    await desk.sees('polls', { id: first, state: 'open' });
    await page.keyboard.press(' ');
    await Promise.all([...hall, ...remote].map((phone, index) => phone.votes(first, index % 3 ? 'a' : 'b')));
    await sees(page, '12 Stimmen');
    await audit.look('an open poll');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Ergebnis zeigen' }).waitFor();
    await audit.look('a result');
    await page.getByRole('button', { name: 'Mehr zu dieser Umfrage' }).click();
    await page.getByRole('menuitem', { name: 'Umfrage archivieren' }).waitFor();
    await audit.look('more about a poll');
    await page.getByRole('menuitem', { name: 'Umfrage archivieren' }).click();
    await page.getByRole('alertdialog').waitFor();
    await audit.look('whether to archive');
    await page.keyboard.press('Escape');
    for (const layout of ['Saal / Bildschirm', 'Gruppen']) {
      await page.getByRole('button', { name: layout }).click();
      await audit.look(`a result: ${layout}`);
    }
    await desk.client.expectOk('announcement:publish', { text: { de: 'Der Kaffee ist fertig.' } });
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Schwarz aus' }).waitFor();
    await audit.look('black, and an announcement');

    await desk.sees('polls', { id: first, state: 'closed' });
    await desk.steers('poll:archive', first, {});
    await sheet.getByRole('row').nth(2).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Archiv' }).click();
    await page.getByRole('dialog').getByText(bilingual.de).first().click();
    await audit.look('the archive');
    await page.keyboard.press('Escape');
    const { revision: expects = 0 } = desk.client.views('meetings')[0]!;
    await desk.client.expectOk('meeting:set-joining', { open: false, expects });
    await sees(page, 'Der Beitritt ist geschlossen.');
    await audit.look('joining closed');
    await desk.steers('poll:remove', second, {});
    await sees(page, 'Noch ist keine Umfrage vorbereitet.');
    await audit.look('no polls');
    zone.cut();
    await sees(page, 'Keine Verbindung. Sie sehen');
    await audit.look('no network');
    expect(audit.problems).toEqual([]);
  });

  test('round tables on the phone: choosing, writing, calling for help, what all have said', async () => {
    const meeting = await emptyMeeting({ polls: [], format: 'round_table' });
    const [desk, other] = await Promise.all([meeting.desk(), meeting.phone()]);
    const { page } = await attendee(meeting, { look: { ...phoneLook, ...calm } });
    const audit = new Audit(page, { speak, isForThumbs: true });
    const tap = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const [, second] = await laysTables(desk, [
      tableNo(1, { name: 'Am Fenster', question: bilingual }),
      tableNo(2, { places: 2 }),
      tableNo(3, { attendance: 'remote', link: 'https://konferenz.example/3' }),
    ]);
    await sits(other, second!.id);
    await page.goto(`${meeting.url}/j/${meeting.code}?tisch=1`);
    await sees(page, 'Sie haben diesen Tisch gescannt');
    await page.locator('summary').click();
    await audit.look('choosing a table');
    await tap('Platz nehmen');
    await sees(page, 'Sie sitzen an Tisch 1');
    await steersRound(desk, 'table:set-state', { state: 'working' });
    await sees(page, 'Noch schreibt niemand mit.');
    await audit.look('nobody writes');
    await tap('Ich schreibe mit');
    for (const text of ['Feste Ansprechpersonen', 'Kurze Wege zwischen Behörden und Beratung vor Ort']) {
      await page.getByLabel('Was wurde gesagt?').fill(text);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Ändern oder verschieben: ${text}` }).waitFor();
    }
    await tap('Hilfe rufen');
    await sees(page, 'Hilfe ist gerufen');
    await tap(/^Ändern oder verschieben: Feste/);
    await audit.look('writing');
    await tap('Platz zurückgeben');
    await audit.look('leaving as the scribe');
    await page.keyboard.press('Escape');
    const { id } = await desk.sees('statements', { text: 'Feste Ansprechpersonen' });
    await steersRound(desk, 'table:cluster', {
      statements: [id],
      into: { is: 'new', title: 'Klare Zuständigkeit' },
    });
    await steersRound(desk, 'table:set-state', { state: 'harvest' });
    await sees(page, 'Klare Zuständigkeit');
    await audit.look('what all have said');
    expect(audit.problems).toEqual([]);
  });

  test('round tables at the desk', async () => {
    const meeting = await emptyMeeting({ polls: [], format: 'round_table' });
    const [desk, scribe] = await Promise.all([meeting.desk(2), meeting.phone()]);
    const { page } = await moderator(meeting, { look: { ...deskLook, ...calm } });
    const audit = new Audit(page, { speak });
    await page.getByRole('button', { name: /^Tische/ }).click();
    await sees(page, 'Noch keine Tische');
    const [own] = await laysTables(desk, [tableNo(1), tableNo(2, { attendance: 'remote' })]);
    await steersRound(desk, 'table:set-state', { state: 'working' });
    await writesAt(scribe, own!.id);
    for (const text of ['Feste Ansprechpersonen', 'Kurze Wege']) await states(scribe, text);
    await scribe.client.expectOk('table:call-help', { session: meeting.session, isOn: true });
    await page.getByRole('list', { name: 'Hilferufe' }).waitFor();
    await page.keyboard.press('Enter');
    await sees(page, 'Kurze Wege');
    await audit.look('tables at work');
    await page.keyboard.press(',');
    await page.locator('summary').last().click();
    await audit.look('setting tables up');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('w');
    await sees(page, 'Einzeln');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('m');
    await page.getByRole('dialog').waitFor();
    await audit.look('putting together');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 3, name: 'Feste Ansprechpersonen' }).waitFor();
    await page.keyboard.press('x');
    await audit.look('the harvest');
    expect(audit.problems).toEqual([]);
  });

  test('the questions at the desk', async () => {
    const meeting = await emptyMeeting({ polls: [], groups });
    const [desk, phone] = await Promise.all([meeting.desk(2), meeting.phone()]);
    const { page } = await moderator(meeting, { look: { ...deskLook, ...calm } });
    const audit = new Audit(page, { speak });
    await page.keyboard.press('g');
    await sees(page, 'Noch keine Fragen');
    await audit.look('no question yet');
    const label = { id: 'law', text: { de: 'Recht' }, colour: 'blue' as const };
    await configures(desk, { labels: [label] });
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push((await asks(phone, `${n}: Wer entscheidet darüber?`)).id);
    await decides(desk, 'question:set-state', ids.slice(3), { state: 'approved' });
    await steersQuestion(desk, 'question:place', ids[3]!, { place: 'now' });
    await decides(desk, 'question:decline', [ids[2]!], { reason: 'not-this-session' });
    await sees(page, '5: Wer entscheidet darüber?');
    await page.keyboard.press('1');
    await page.keyboard.press('Shift+ArrowDown');
    await sees(page, '1 Frage ausgewählt');
    await audit.look('questions');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { level: 3 }).first().waitFor();
    await audit.look('everything about a question');
    await page.keyboard.press('Enter');
    for (const key of ['n', 'm', 'y', 'u', ',']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await audit.look(`the dialog of ${key}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(audit.problems).toEqual([]);
  });

  test('a desk and a display without access, or with a link that was withdrawn', async () => {
    const meeting = await emptyMeeting();
    const problems: string[] = [];
    for (const surface of ['desk', 'display']) {
      const { page } = await Window.open({ ...deskLook, ...calm });
      const audit = new Audit(
        page,
        surface === 'desk' ? { speak, isSilent: true } : { fixed: { language: 'de', theme: 'light' } },
      );
      await page.goto(`${meeting.url}/${surface}/${meeting.code}`);
      await sees(page, surface === 'desk' ? 'Hier fehlt der Zugang' : 'Diesen Code am Pult');
      await audit.look(`${surface} without access`);
      await page.goto(`${meeting.url}/${surface}/${meeting.code}?again#${newToken()}`);
      await sees(page, 'gilt nicht mehr');
      await audit.look(`${surface} refused`);
      problems.push(...audit.problems);
    }
    expect(problems).toEqual([]);
  });

  test('every scene of a display', async () => {
    const meeting = await emptyMeeting({
      groups,
      welcome: { de: 'Schön, dass Sie da sind.', en: 'Good to have you here.' },
      polls: [{ question: bilingual, ...choice('a', 'b', 'c') }],
    });
    const [poll] = meeting.polls as [string];
    const { id: stage, session } = meeting;
    const [desk, zone, hall, remote] = await Promise.all([
      meeting.desk(),
      DeadZone.before(meeting.url),
      meeting.phones(6, { group: 'amt' }),
      meeting.phones(6, { attendance: 'remote', group: 'ngo' }),
    ]);
    const windows = await Promise.all(
      openings.map((look) =>
        projector(meeting, { look: { ...displayLook, ...calm, ...look }, through: zone.url }),
      ),
    );
    const audits = windows.map(({ page }, index) => new Audit(page, { fixed: openings[index]! }));
    const look = async (state: string, words: RegExp) => {
      for (const { page } of windows) await page.getByText(words).first().waitFor();
      for (const audit of audits) await audit.look(state);
    };
    const show = async (scene: Scene) => {
      const { revision: expects = 0 } = desk.client.views('stages').find(({ id }) => id === stage)!;
      const { revision } = await desk.client.expectOk('stage:show', { stage, scene, expects });
      await desk.client.reaches(stage, revision ?? expects);
    };

    await look('welcome', /Schön, dass|Good to have/);
    await desk.opens(poll);
    await show({ kind: 'poll', session, poll, layout: 'total' });
    await Promise.all([...hall, ...remote].map((phone, index) => phone.votes(poll, index % 3 ? 'a' : 'b')));
    await look('voting', /12 Stimmen|12 votes/);
    await desk.closesForGood(poll);
    await look('hidden', /noch verdeckt|still hidden/);
    await desk.reveals(poll);
    await look('result', /67\s?%/);
    await show({ kind: 'poll', session, poll, layout: 'attendance' });
    await look('hall and remote', /im Saal|in the hall/);
    await show({ kind: 'poll', session, poll, layout: 'group' });
    await look('groups', /Behörden|Authorities/);
    const { id: announcement } = await desk.client.expectOk('announcement:publish', {
      text: { de: 'Der Kaffee ist fertig.', en: 'Coffee is ready.' },
    });
    await show({ kind: 'announcement', announcement });
    await look('announcement', /Kaffee|Coffee/);
    zone.cut();
    await look('stale', /letzter Stand|last/);
    zone.open();
    await show({ kind: 'questions', session });
    await look('no question', /Was möchten Sie wissen|What would you like to know/);
    await show({ kind: 'question', session });
    await look('nothing asked on the stage', /Gleich kommt|The next question/);
    const questions = await Promise.all(
      [hall[0]!, remote[0]!, hall[1]!].map(({ client }, n) =>
        client.expectOk('question:ask', { session, text: `${n}: Wer entscheidet darüber?` }),
      ),
    );
    const ids = questions.map(({ id }) => id);
    await decides(desk, 'question:set-state', ids, { state: 'approved' });
    await show({ kind: 'questions', session });
    await look('questions', /2: Wer entscheidet/);
    await steersQuestion(desk, 'question:place', ids[0]!, { place: 'now' });
    await steersQuestion(desk, 'question:place', ids[1]!, { place: 'next' });
    await show({ kind: 'question', session });
    await look('a question, and the next', /1: Wer entscheidet/);
    const overlay = await Window.open({ ...displayLook, ...calm });
    const third = new Audit(overlay.page, { fixed: openings[0]! });
    const secret = meeting.secret('display');
    await overlay.page.goto(`${meeting.url}/display/${meeting.code}?kind=overlay&lang=de#${secret}`);
    await sees(overlay.page, '0: Wer entscheidet');
    await third.look('a question over a video');
    await show({ kind: 'black' });
    await look('black', /ist dunkel|is dark/);
    audits.push(third);
    expect(audits.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('the podium: which one, before it begins, questions, bad news', async () => {
    const seat = { organisation: null, group: null, attendance: 'hall' as const };
    const meeting = await emptyMeeting({
      groups,
      moreSessions: 1,
      panelists: [{ ...seat, name: 'Forscherin' }],
    });
    const { id, session } = meeting;
    // Before anybody is there, because nothing tells the server.
    const onBoth = await seats(meeting, meeting.sessions[1]!);
    const [desk, zone, phone] = await Promise.all([
      meeting.desk(),
      DeadZone.before(meeting.url),
      meeting.phone(),
    ]);
    const { page } = await panelist(meeting, { look: { ...tabletLook, ...calm }, through: zone.url });
    const audit = new Audit(page, { speak, isForThumbs: true });

    await sees(page, 'Auf welchem Podium sitzen Sie?');
    await audit.look('which podium');
    await page.getByRole('button', { name: /^Erste Sitzung/ }).click();
    await sees(page, 'Zurzeit wartet keine Frage auf Sie.');
    await audit.look('no question yet');
    const ids = [];
    for (const to of [null, onBoth, null, null])
      ids.push((await asks(phone, `${ids.length}: Wer entscheidet darüber?`, { panelist: to })).id);
    await decides(desk, 'question:set-state', ids, { state: 'approved' });
    await steersQuestion(desk, 'question:place', ids[0]!, { place: 'now' });
    await steersQuestion(desk, 'question:place', ids[2]!, { place: 'next' });
    await sees(page, 'Danach');
    await sees(page, '3: Wer entscheidet');
    await audit.look('questions');
    await shows(desk, id, { kind: 'question', session });
    const { revision: expects = 0 } = desk.client.views('timers').find((timer) => timer.id === id) ?? {};
    await desk.client.expectOk('timer:start', { stage: id, expects, seconds: 600, label: bilingual });
    await page.getByRole('timer').first().waitFor();
    await audit.look('a countdown, and what is on the screen');
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await audit.look('no network');
    zone.open();
    await becomes(desk, meeting.sessions[1]!, 'planned');
    await becomes(desk, session, 'ended');
    await sees(page, 'Diese Seite wechselt von selbst');
    await audit.look('before it begins');
    await becomes(desk, meeting.sessions[1]!, 'ended');
    await sees(page, 'Ihre Sitzung ist zu Ende.');
    await audit.look('after it');

    const elsewhere = await emptyMeeting({ panelists: [{ ...seat, name: 'Berater' }] });
    await query('DELETE FROM panelist WHERE session_id = $1', [elsewhere.session]);
    const { page: other } = await panelist(elsewhere, { look: { ...tabletLook, ...calm } });
    const others = new Audit(other, { speak, isForThumbs: true, isSilent: true });
    await sees(other, 'Sie sind noch keinem Podium zugeordnet.');
    await others.look('without a place');
    await other.goto(`${meeting.url}/panel/${meeting.code}#${newToken()}`);
    await sees(other, 'Dieser Zugang gilt nicht');
    await others.look('refused');
    const { page: nobodys } = await Window.open({ ...tabletLook, ...calm });
    const theirs = new Audit(nobodys, { speak, isForThumbs: true, isSilent: true });
    await nobodys.goto(`${meeting.url}/panel/${meeting.code}`);
    await sees(nobodys, 'Hier fehlt der Zugang');
    await theirs.look('without access');
    expect([audit, others, theirs].flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('within eight states every language has met every theme, and both every width', () => {
    const met = (pick: (each: ReturnType<typeof variantsOf>[number]) => string) =>
      new Set([0, 1, 2, 3, 4, 5, 6, 7].flatMap((state) => variantsOf(state, {}, false).map(pick))).size;
    expect(met(({ language, theme }) => `${language} ${theme}`)).toBe(4);
    expect(met(({ language, size }) => `${language} ${size.width}`)).toBe(2 * sizes.length);
    expect(met(({ theme, size }) => `${theme} ${size.width}`)).toBe(2 * sizes.length);
    expect(variantsOf(0, {}, true)).toHaveLength(16);
  });

  test('the audit itself finds what is wrong', async () => {
    const { page } = await Window.open(phoneLook);
    await page.setContent(
      `<button></button><p style="width: 600px; color: #aaa">grey</p>
       <style>@keyframes turn { to { rotate: 1turn } } p { animation: turn 9s infinite }</style>
       <ul><li><button aria-pressed="true" style="box-shadow: 0 0 0 1px">on</button>
       <li><button aria-pressed="false">off</button></ul>
       <div><b data-tone="hall">1</b><b data-tone="remote">2</b></div>
       <figure><div data-chart><ol><li>a</ol></div></figure>
       <div style="width: 4em; overflow: hidden; white-space: nowrap">a text that is too long</div>`,
    );
    const audit = new Audit(page, { isForThumbs: true });
    await audit.look('bad');
    const found = audit.problems.join('\n');
    for (const what of [
      'button-name',
      'color-contrast',
      'html-has-lang',
      'over the edge',
      'BUTTON "" is',
      'bad moves: P',
      '"on" does not look chosen',
      'hall and remote look alike',
      'is read out bar by bar',
      'has no table',
      'has no sentence',
      '"a text that is too long" is cut',
    ])
      expect(found).toContain(what);
  });
});

/** Two days, a long text, and a stream that nobody sends. */
async function farAwayProgramme({ session, sessions }: TestMeeting): Promise<void> {
  const words = { de: 'Wovon hier die Rede ist. '.repeat(20) };
  const stream = 'https://stream.invalid/live/index.m3u8';
  await query('UPDATE session SET stream_url = $2, description = $3 WHERE id = $1', [session, stream, words]);
  await query(
    `UPDATE session SET state = 'planned', starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
     WHERE id = ANY($1)`,
    [sessions.slice(1)],
  );
}

/** Whoever sits on the podium of the first session sits on this one, too; gives the first one's place. */
async function seats({ id, session }: TestMeeting, another: string): Promise<string> {
  const [first] = await query<{ id: string; name: string; access_id: string }>(
    'SELECT id, name, access_id FROM panelist WHERE session_id = $1',
    [session],
  );
  await query(
    `INSERT INTO panelist (id, meeting_id, session_id, name, attendance, position, access_id, revision)
     VALUES (gen_random_uuid(), $1, $2, $3, 'hall', 0, $4, 1)`,
    [id, another, first!.name, first!.access_id],
  );
  return first!.id;
}

async function becomes(desk: Desk, session: string, state: 'planned' | 'ended'): Promise<void> {
  const { revision } = await desk.sees('sessions', { id: session });
  await desk.client.expectOk('session:set-state', { session, state, expects: revision! });
  await desk.sees('sessions', { id: session, state });
}

/** So many at the door that whoever comes within the next two seconds has to wait. */
async function crowd(meeting: TestMeeting): Promise<void> {
  const person = { code: meeting.code, attendance: 'hall' as const, name: 'Alex', group: null };
  const placeOf = async (guest: Client) => {
    const joined = await guest.expectOk('people:join', { ...person, token: newToken() });
    return joined.state === 'waiting' ? joined.place : 0;
  };
  await until('there is a queue', async () => {
    const guests = await Promise.all(Array.from({ length: 11 }, () => meeting.guest()));
    const places = await Promise.all(
      guests.flatMap((guest) => Array.from({ length: 10 }, () => placeOf(guest))),
    );
    return Math.max(...places) > 200;
  });
}

/** Whoever was told to wait does not get in before it goes on: what they ask after that is held back. */
async function queueOf(page: Page): Promise<{ goesOn: () => void }> {
  let hasAsked = false;
  let isHeld = true;
  let goOn: () => void = () => undefined;
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const isAsking = String(message).includes('"people:join"');
      if (isAsking && hasAsked && isHeld) goOn = () => server.send(message);
      else server.send(message);
      hasAsked ||= isAsking;
    });
  });
  return {
    goesOn: () => {
      isHeld = false;
      goOn();
    },
  };
}
