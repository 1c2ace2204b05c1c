import { expect, test } from '@jest/globals';
import type { View } from '@miteinander/shared/contract';
import type { Page } from 'playwright-core';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { laysTables, sits, states, steersRound, tableNo, writesAt } from '../harness/tables.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { attendee, join, moderator, projector, sees } from './people.ts';
import { phoneLook, Window } from './window.ts';

const question = 'Was würde die Zusammenarbeit vor Ort am schnellsten verbessern?';
const link = 'https://konferenz.example/tisch-7';
const written = 'Was wurde gesagt?';

inBrowser('round tables', () => {
  test('[M3] [T5] [T13] [T14] a round of eight tables, from choosing one to a poll made of what they have said', async () => {
    const meeting = await emptyMeeting({ polls: [], format: 'round_table' });
    const [crew, desk, display] = await Promise.all([
      meeting.desk(2),
      moderator(meeting),
      projector(meeting),
    ]);
    const { page } = desk;
    const { keyboard } = page;
    await page.getByRole('button', { name: /^Tische/ }).click();
    await setsUp(page, crew);
    await keyboard.press('w');
    await crew.sees('rounds', { state: 'choosing' });

    const tables = await tablesOf(crew);
    const hall = await scans(meeting, 3);
    const remote = await attendee(meeting, { at: 'remote' });
    await takesPlace(remote.page, 'An Tisch 7 Platz nehmen');
    await sees(remote.page, 'Sie sitzen an Tisch 7');
    expect(
      await remote.page.getByRole('link', { name: 'Zum Gespräch Ihres Tisches' }).getAttribute('href'),
    ).toBe(link);
    const scribes = await others(meeting, tables);

    await keyboard.press('w');
    await writesDown(hall.page, ['Feste Ansprechpersonen', 'Eine gemeinsame Telefonliste']);
    await writesDown(remote.page, ['Kurze Wege']);
    for (const scribe of scribes) {
      await scribe.client.expectOk('table:take-notes', { session: meeting.session, isOn: true });
      await states(scribe, 'Mehr Personal');
    }
    await helps(page, hall.page);
    await sees(page, '9 Aussagen');
    await hall.page.getByRole('button', { name: 'Hilfe rufen' }).click();
    await crew.sees('tables', ({ help }) => help?.isComing === false);

    await keyboard.press('w');
    await sees(hall.page, 'Was die Tische sagen');
    // A call outlives the work, and the table takes it back.
    await hall.page.getByRole('button', { name: 'Nicht mehr nötig' }).click();
    await hall.page.getByText('Hilfe ist gerufen').waitFor({ state: 'detached' });
    await crew.sees('tables', { number: 3, help: null });
    await sees(remote.page, 'Feste Ansprechpersonen');
    await putsTogether(
      page,
      ['Feste Ansprechpersonen', 'Eine gemeinsame Telefonliste'],
      'Klare Zuständigkeit',
    );
    await putsTogether(page, ['Kurze Wege'], 'Kurze Wege');
    await sees(remote.page, 'Klare Zuständigkeit');
    await sees(remote.page, 'von Tisch 3');
    await keyboard.press(' ');
    await crew.sees('stages', { scene: { kind: 'harvest', session: meeting.session, table: null } });
    await sees(display.page, 'Das haben die Tische gesagt');

    const form = page.getByRole('textbox', { name: 'Frage, darunter je Zeile eine Antwort' });
    await form.fill('Wann geht es weiter?\nGleich');
    await form.blur();
    await keyboard.press('u');
    await sees(page, 'Wann geht es weiter?');
    const typed = await form.inputValue();
    expect(typed.split('\n')).toEqual([question, 'Klare Zuständigkeit', 'Kurze Wege']);
    await keyboard.press('Control+Enter');
    await crew.sees('polls', { state: 'open' });
    // What was half typed is back as it was.
    await until(
      'the half-typed poll is back',
      async () => (await form.inputValue()) === 'Wann geht es weiter?\nGleich',
    );
    await hall.page.getByRole('checkbox', { name: 'Klare Zuständigkeit' }).check();
    await hall.page.getByRole('button', { name: 'Abstimmen' }).click();
    await keyboard.press(' ');
    await sees(display.page, question);
    await sees(display.page, 'Kurze Wege');
    expect([desk, display, hall, remote].flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('[T15] what a scribe types outlives a dead zone, a reload, the role and the table', async () => {
    const meeting = await emptyMeeting({ polls: [], format: 'round_table' });
    const crew = await meeting.desk();
    const [, other] = await laysTables(crew, [tableNo(1), tableNo(2)]);
    const zone = await DeadZone.before(meeting.url);
    const { page } = await attendee(meeting, { through: zone.url });
    await takesPlace(page, 'An Tisch 1 Platz nehmen');
    await steersRound(crew, 'table:set-state', { state: 'working' });
    await page.getByRole('button', { name: 'Ich schreibe mit' }).click();
    await page.getByLabel(written).fill('Vor dem Funkloch');
    await page.keyboard.press('Enter');
    await crew.sees('statements', { text: 'Vor dem Funkloch' });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await page.getByLabel(written).fill('Im Funkloch');
    await page.keyboard.press('Enter');
    await sees(page, 'wartet auf Netz, wird dann gesendet');
    await page.getByLabel(written).fill('Ein Anfang');
    await page.getByRole('button', { name: 'Ändern oder verschieben: Vor dem Funkloch' }).click();
    await page.getByRole('button', { name: 'Ändern', exact: true }).click();
    await page.getByLabel('Aussage ändern').fill('Lange vor dem Funkloch');
    zone.letPagesThrough();
    await page.reload();
    await sees(page, 'wartet auf Netz, wird dann gesendet');
    expect(await page.getByLabel(written).inputValue()).toBe('Ein Anfang');
    expect(await page.getByLabel('Aussage ändern').inputValue()).toBe('Lange vor dem Funkloch');
    zone.open();
    await crew.sees('statements', { text: 'Im Funkloch' });

    // The same person goes to another table in another window, before this one is sent.
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await page.getByLabel(written).fill('Vom ersten Tisch');
    await page.keyboard.press('Enter');
    await page.getByLabel(written).fill('Ein Anfang');
    await writesAt(await sameAs(page, meeting), other!.id);
    zone.open();
    await sees(page, 'Das war für einen anderen Tisch geschrieben; Ihr Text ist noch da.');
    await sees(page, 'Vom ersten Tisch');
    await sees(page, 'Das war eine Änderung an Ihrem früheren Tisch.');
    await sees(page, 'Lange vor dem Funkloch');

    await crew.client.expectOk('table:free-scribe', { session: meeting.session, table: other!.id });
    await sees(page, 'Sie schreiben nicht mehr mit.');
    await sees(page, 'Ein Anfang');
    await writesAt(await meeting.phone(), other!.id);
    await sees(page, 'Jemand an Ihrem Tisch schreibt mit.');
    await sees(page, 'Ein Anfang');
    await steersRound(crew, 'table:set-state', { state: 'harvest' });
    await sees(page, 'Was die Tische sagen');
    await sees(page, 'Ein Anfang');
    expect(textsOf(crew)).toEqual(['Im Funkloch', 'Vor dem Funkloch']);
  });

  test('[T1] [T13] who taps the last place a moment too late is told so and chooses another table', async () => {
    const meeting = await emptyMeeting({ polls: [], format: 'round_table' });
    const crew = await meeting.desk();
    const [small, large] = await laysTables(crew, [tableNo(1, { places: 2 }), tableNo(2)]);
    const zone = await DeadZone.before(meeting.url);
    const { page } = await attendee(meeting, { through: zone.url });
    await sits(await meeting.phone(), small!.id);
    await sees(page, 'noch 1 Platz frei');
    // This phone has not heard of it yet: what it is told is held up on the way.
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    const tap = takesPlace(page, 'An Tisch 1 Platz nehmen');
    await sits(await meeting.phone(), small!.id);
    await tap;
    zone.open();
    await sees(page, 'An Tisch 1 ist eben der letzte Platz vergeben worden.');
    await takesPlace(page, 'An Tisch 2 Platz nehmen');
    await sees(page, 'Sie sitzen an Tisch 2');
    await crew.sees('tables', { id: large!.id, taken: 1 });
    await page.goto(`${zone.url}/j/${meeting.code}?tisch=1`);
    await sees(page, 'Tisch 1 ist voll besetzt.');
    await page.getByRole('button', { name: 'Doch hier bleiben' }).click();
    await sees(page, 'Sie sitzen an Tisch 2');
  });
});

/** The person of this page, in another window. */
async function sameAs(page: Page, meeting: TestMeeting): Promise<Phone> {
  const key = `miteinander:meeting:${meeting.code}`;
  const stored = await page.evaluate((name) => localStorage.getItem(name), key);
  return meeting.phone({}, (JSON.parse(stored!) as { token: string }).token);
}

/** Eight tables in four fields; one of the remote ones has a place to talk. */
async function setsUp(page: Page, crew: Desk): Promise<void> {
  await page.keyboard.press(',');
  await page.getByLabel('Tische im Saal').fill('6');
  await page.getByLabel('Tische am Bildschirm').fill('2');
  await page.getByLabel('Leitfrage für alle (de)').fill(question);
  await page.locator('summary').filter({ hasText: 'am Bildschirm' }).first().click();
  await page.getByLabel('Link zum Gespräch').first().fill(link);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await crew.sees('tables', { number: 8, attendance: 'remote', question: { de: question } });
  await sees(page, '0 von 64 Plätzen besetzt');
}

async function tablesOf(crew: Desk): Promise<View<'tables'>[]> {
  return Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((number) => crew.sees('tables', { number })));
}

/** Somebody new who has the code on the table before the camera: joins, and sits down with one tap. */
async function scans(meeting: TestMeeting, number: number): Promise<Window> {
  const window = await Window.open(phoneLook);
  await window.page.goto(`${meeting.url}/j/${meeting.code}?tisch=${number}`);
  await join(window.page);
  await sees(window.page, 'Sie haben diesen Tisch gescannt');
  await window.page.getByRole('button', { name: 'Platz nehmen', exact: true }).click();
  await sees(window.page, `Sie sitzen an Tisch ${number}`);
  expect(new URL(window.page.url()).search).toBe('');
  return window;
}

/** At every table somebody who writes, but at those of the two windows; and one more at each. */
async function others(meeting: TestMeeting, tables: readonly View<'tables'>[]): Promise<Phone[]> {
  const scribes = [];
  for (const { id, number, attendance } of tables) {
    const [one, another] = await meeting.phones(2, { attendance });
    await sits(one!, id);
    if (number === 3 || number === 7) continue;
    await sits(another!, id);
    scribes.push(another!);
  }
  return scribes;
}

async function takesPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

async function writesDown(page: Page, texts: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Ich schreibe mit' }).click();
  for (const text of texts) {
    await page.getByLabel(written).fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Ändern oder verschieben: ${text}` }).waitFor();
  }
}

async function helps(desk: Page, phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Hilfe rufen' }).click();
  await sees(phone, 'Hilfe ist gerufen');
  await desk.getByRole('list', { name: 'Hilferufe' }).getByText('Tisch 3').waitFor();
  await desk.keyboard.press('c');
  await sees(phone, 'Jemand kommt zu Ihnen');
  await desk.keyboard.press('i');
  await phone.getByRole('button', { name: 'Hilfe rufen' }).waitFor();
}

/** Selects statements and puts them together under a title. */
async function putsTogether(page: Page, texts: readonly string[], title: string): Promise<void> {
  for (const text of texts) await page.getByRole('checkbox', { name: text, exact: true }).check();
  await page.keyboard.press('m');
  await page.getByLabel('Titel für alle zusammen').fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await until(
    'it is together',
    async () => (await page.getByRole('heading', { level: 3, name: title }).count()) > 0,
  );
}

function textsOf(crew: Desk): string[] {
  return crew.client
    .views('statements')
    .map(({ text }) => text)
    .toSorted();
}
