import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { moderator, projector, sees, seesNot } from './people.ts';
import { bareScreen, codeOn } from './screen.ts';
import { deskLook } from './window.ts';

const questions = ['Wo fangen wir an?', 'Was fehlt noch?', 'Machen wir so weiter?'];

inBrowser('the desk', () => {
  test('[M1] [M2] it is driven through a whole session by keys alone, and every step is taken back', async () => {
    const meeting = await sessionOf(questions);
    const [desk, screen, crew] = await Promise.all([
      moderator(meeting),
      bareScreen(meeting.url),
      meeting.desk(2),
    ]);
    const { page } = desk;
    const { keyboard } = page;
    const display = screen.page;
    const stage = () => crew.client.views('stages').find(({ id }) => id === meeting.id)?.scene;

    // A screen is introduced: its code is typed as it is read, once wrongly.
    await keyboard.press('p');
    const code = await codeOn(display);
    await keyboard.type(wrong(code));
    await sees(page, 'Dieser Code stimmt nicht.');
    for (let n = 0; n < code.length; n++) await keyboard.press('Backspace');
    await keyboard.type(code);
    await keyboard.press('Enter');
    await crew.sees('displays', { name: 'Saal 2', state: 'ready' });
    await display.getByRole('heading', { name: 'Ein Treffen' }).waitFor();
    await keyboard.press('Escape');

    // The session ends and begins, and its end is taken back.
    await keyboard.press('s');
    await crew.sees('sessions', { id: meeting.session, state: 'ended' });
    await sees(page, 'beendet');
    await undoes(page, 'Sitzung beendet');
    await crew.sees('sessions', { id: meeting.session, state: 'live' });

    // A poll from nothing, in one go.
    const begun = performance.now();
    await keyboard.press('u');
    await keyboard.type('Machen wir eine Pause?\nJetzt\nSpäter');
    await keyboard.press('Control+Enter');
    const poll = await crew.sees('polls', { state: 'open', question: { de: 'Machen wir eine Pause?' } });
    expect(performance.now() - begun).toBeLessThan(10_000);
    await page.getByRole('heading', { name: 'Machen wir eine Pause?', level: 2 }).waitFor();
    await canBeShown(page);
    await keyboard.press(' ');
    await display.getByRole('heading', { name: 'Machen wir eine Pause?' }).waitFor();
    await undoes(page, 'Leinwand gewechselt');
    await display.getByRole('heading', { name: 'Ein Treffen' }).waitFor();
    await canBeShown(page);
    await keyboard.press(' ');
    await display.getByRole('heading', { name: 'Machen wir eine Pause?' }).waitFor();

    // More time, then the end of it; what came out is shown and hidden.
    await page.getByRole('button', { name: '+30 s' }).waitFor();
    await keyboard.press('+');
    await until('there is a deadline', () => typeof crew.poll(poll.id)?.closesAt === 'number');
    await undoes(page, 'Zeit verlängert');
    await crew.sees('polls', { id: poll.id, closesAt: null });
    const people = await meeting.phones(5);
    await Promise.all(people.map((phone) => phone.votes(poll.id, poll.options[0]!.id)));
    await sees(page, '5 Stimmen');
    await keyboard.press('c');
    await crew.sees('polls', { id: poll.id, state: 'closed' });
    await page.getByRole('button', { name: 'Ergebnis zeigen' }).waitFor();
    await keyboard.press('r');
    await sees(display, 'Alle sagen: „Jetzt“.');
    await undoes(page, 'Ergebnis gezeigt oder verborgen');
    await crew.sees('polls', { id: poll.id, revealed: false });
    await page.getByRole('button', { name: 'Ergebnis zeigen' }).waitFor();
    await keyboard.press('r');
    await crew.sees('polls', { id: poll.id, revealed: true });
    await keyboard.press('v');
    await keyboard.press(' ');
    await until('hall and remote side by side', () => {
      const scene = stage();
      return scene?.kind === 'poll' && scene.layout === 'attendance';
    });

    // A break with its countdown.
    await keyboard.press('t');
    await keyboard.type('10');
    await keyboard.press('Tab');
    await keyboard.type('Pause');
    await keyboard.press('Enter');
    await sees(display, 'Pause');
    await until('the countdown is on the stage', () => stage()?.kind === 'timer');
    const { endsAt } = await crew.sees('timers', { id: meeting.id });
    await keyboard.press('>');
    await crew.sees('timers', { id: meeting.id, endsAt: endsAt! + 30_000 });
    await undoes(page, 'Countdown geändert');
    await crew.sees('timers', { id: meeting.id, endsAt });
    await undoes(page, 'Leinwand gewechselt');
    await undoes(page, 'Countdown gestartet');
    await crew.sees('timers', { id: meeting.id, endsAt: null });

    // Telling everybody; and black.
    await keyboard.press('d');
    await keyboard.type('Der Kaffee ist fertig.');
    await keyboard.press('Control+Enter');
    await display.getByRole('heading', { name: 'Der Kaffee ist fertig.' }).waitFor();
    await undoes(page, 'Leinwand gewechselt');
    await undoes(page, 'Durchsage veröffentlicht');
    await crew.seesNo('announcements', {});
    await keyboard.press('b');
    await display.getByRole('heading', { name: 'Die Leinwand ist dunkel.' }).waitFor();
    await page.getByRole('button', { name: 'Schwarz aus' }).waitFor();
    await undoes(page, 'Leinwand gewechselt');
    await until('the result is there again', () => stage()?.kind === 'poll');

    // Another order.
    await keyboard.press('q');
    await keyboard.press('j');
    await keyboard.press('Alt+ArrowDown');
    await isInOrder(page, [questions[1]!, questions[0]!]);
    await undoes(page, 'Umfrage verschoben');
    await isInOrder(page, [questions[0]!, questions[1]!]);

    // What is being prepared is opened, and taken back while nobody has voted.
    await keyboard.press('o');
    await crew.sees('polls', { id: meeting.polls[0]!, state: 'open' });
    await undoes(page, 'Umfrage geöffnet');
    await crew.sees('polls', { id: meeting.polls[0]!, state: 'draft' });

    await keyboard.press('f');
    await page.getByRole('heading', { name: 'Weitere Sitzung 1', level: 1 }).waitFor();
    expect([desk, screen].flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('[M2] after a reload the last step is still taken back; what has changed since is not, and that is said', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, crew, phone] = await Promise.all([moderator(meeting), meeting.desk(2), meeting.phone()]);
    const [poll] = meeting.polls as [string];
    await page.keyboard.press('o');
    await crew.sees('polls', { id: poll, state: 'open' });
    await page.reload();
    await page.getByRole('button', { name: 'Rückgängig Umfrage geöffnet' }).waitFor();
    await phone.votes(poll, 'yes');
    await page.keyboard.press('z');
    await sees(page, 'Das lässt sich nicht mehr zurücknehmen (Umfrage geöffnet)');
    expect(crew.poll(poll)?.state).toBe('open');
    // What is not possible any more does not stand in the way of what came before.
    await page.getByRole('button', { name: 'Rückgängig', exact: true, disabled: true }).waitFor();
  });

  test('[M2] pressed before the last step was answered, undo takes back that one and none before it', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    const [poll] = meeting.polls as [string];
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Rückgängig Umfrage geöffnet' }).waitFor();
    await crew.sees('polls', { id: poll, state: 'open' });
    await pressesAtOnce(page, ['b', 'z']);
    await sees(page, 'Zurückgenommen: Leinwand gewechselt.');
    expect(crew.poll(poll)?.state).toBe('open');
    await page.getByRole('button', { name: 'Rückgängig Umfrage geöffnet' }).waitFor();
  });

  test('[M2] pressed twice, undo takes back two, also what still waits for its turn', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    const { revision, scene } = await crew.sees('stages', { id: meeting.id });
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Rückgängig Umfrage geöffnet' }).waitFor();
    await pressesAtOnce(page, ['b', 'b', 'b', 'z', 'z']);
    // Each step raises it once.
    await crew.sees('stages', { id: meeting.id, revision: revision! + 5, scene: { kind: 'black' } });
    await page.keyboard.press('z');
    await crew.sees('stages', { id: meeting.id, revision: revision! + 6, scene });
    await page.getByRole('button', { name: 'Rückgängig Umfrage geöffnet' }).waitFor();
    await page.getByRole('button', { name: 'Schwarz', exact: true }).waitFor();
  });

  test('[M2] keys pressed faster than the picture follows count each, and stand in nobody’s way', async () => {
    const meeting = await emptyMeeting({ polls: [{ durationS: 600 }] });
    const [{ page }, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    const [poll] = meeting.polls as [string];
    const { scene } = await crew.sees('stages', { id: meeting.id });
    await page.getByRole('button', { name: 'Schwarz', exact: true }).waitFor();
    await pressesAtOnce(page, ['b', 'b', 'b']);
    await page.getByRole('button', { name: 'Schwarz aus' }).waitFor();
    await crew.sees('stages', { id: meeting.id, scene: { kind: 'black' } });
    await pressesAtOnce(page, ['b', 'b', 'b']);
    await page.getByRole('button', { name: 'Schwarz', exact: true }).waitFor();
    await crew.sees('stages', { id: meeting.id, scene });

    await page.keyboard.press('o');
    const { closesAt } = await crew.sees('polls', { id: poll, state: 'open' });
    await page.getByRole('button', { name: '+30 s' }).waitFor();
    await pressesAtOnce(page, ['+', '+', '+']);
    await crew.sees('polls', { id: poll, closesAt: closesAt! + 90_000 });
    await pressesAtOnce(page, ['c', 'c']);
    await page.getByRole('button', { name: 'Ergebnis zeigen' }).waitFor();
    await seesNot(page, 'war schneller');
  });

  test('[M2] what was done is listed with its name, and taken back from there', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    await crew.opens(meeting.polls[1]!);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Schwarz aus' }).waitFor();
    await page.keyboard.press('h');
    const list = page.getByRole('dialog', { name: 'Zuletzt' });
    await list.getByText('Zweiter Tisch').waitFor();
    await list.getByRole('button', { name: /^Rückgängig: Leinwand gewechselt/ }).press('Enter');
    await list.getByText('Sie · zurückgenommen').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Schwarz', exact: true }).waitFor();
  });

  test('[M1] a key does nothing while somebody types, and none at all once they are switched off', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    await page.keyboard.press('u');
    await page.keyboard.type('b o c z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Einzelne Tasten lösen Aktionen aus' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('b');
    await page.keyboard.press('o');
    // The palette is no single key, and works on.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Alles finden' }).waitFor();
    await page.keyboard.type('schwarz');
    await page.keyboard.press('Enter');
    await crew.sees('stages', { id: meeting.id, scene: { kind: 'black' } });
    expect(crew.poll(meeting.polls[0]!)?.state).toBe('draft');
    expect(crew.client.views('stages').find(({ id }) => id === meeting.id)?.scene).toEqual({ kind: 'black' });
  });

  test('the palette finds polls, sessions and displays by name, and leads there', async () => {
    const meeting = await sessionOf(questions);
    const { page } = await moderator(meeting);
    await finds(page, 'fehlt');
    await page.getByRole('heading', { name: questions[1]!, level: 2 }).waitFor();
    await finds(page, 'weitere sitz');
    await page.getByRole('heading', { name: 'Weitere Sitzung 1', level: 1 }).waitFor();
    await finds(page, 'saal');
    await page.getByRole('tab', { name: /^Anzeigen/, selected: true }).waitFor();
    await finds(page, 'durchsage');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Text (de)');
  });

  test('[M3] what is half written stays, and the focus with it, while another desk works', async () => {
    const meeting = await sessionOf(questions);
    const [desk, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    const { page } = desk;
    await page.keyboard.press('u');
    await page.keyboard.type('Halb geschr');
    await crew.client.expectOk('crew:look', {
      session: meeting.session,
      poll: meeting.polls[1]!,
      doing: 'editing',
    });
    await sees(page, 'Zweiter Tisch bearbeitet das');
    await crew.opens(meeting.polls[0]!);
    await sees(page, 'Offen');
    await page.keyboard.type('ieben');
    await page.getByRole('tab', { name: /^Durchsage/ }).click();
    await page.getByRole('tab', { name: /^Umfrage/ }).click();
    expect(await page.getByRole('textbox', { name: /^Frage/ }).inputValue()).toBe('Halb geschrieben');
  });

  test('who was slower is told who was faster, and with what', async () => {
    const meeting = await sessionOf(questions);
    const zone = await DeadZone.before(meeting.url);
    const [{ page }, crew] = await Promise.all([moderator(meeting, { through: zone.url }), meeting.desk(2)]);
    const [poll] = meeting.polls as [string];
    await crew.opens(poll);
    await sees(page, 'Offen');
    zone.cut();
    await sees(page, 'Keine Verbindung. Sie sehen');
    await crew.closes(poll);
    await page.keyboard.press('c');
    zone.open();
    await sees(page, 'Zweiter Tisch war schneller: Umfrage geschlossen.');
  });

  test('[M4] a display that is gone is told at the desk, and that it is back', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, display] = await Promise.all([moderator(meeting), projector(meeting)]);
    await page.getByRole('button', { name: /^1 Anzeige/ }).waitFor();
    await display.page.goto('about:blank');
    await sees(page, 'Die Anzeige „Saal“ ist seit');
    await display.page.goBack();
    await seesNot(page, 'Die Anzeige „Saal“ ist seit');
  });

  test('an item is moved with its handle: by pointer, and by keyboard', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    const sheet = sheetOf(page);
    const row = (question: string) => sheet.getByRole('row', { name: question });
    await row(questions[2]!).dragTo(row(questions[0]!), { targetPosition: { x: 20, y: 3 } });
    await isInOrder(page, [questions[2]!, questions[0]!, questions[1]!]);

    await row(questions[2]!)
      .getByRole('button', { name: /^Verschieben/ })
      .focus();
    await page.keyboard.press('Enter');
    // Keys move it from the next frame on.
    await sheet.locator('.react-aria-DropIndicator[data-drop-target]').waitFor({ state: 'attached' });
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await until('it has gone down, for others too', () => orderOf(crew)[0] === questions[0]);
  });

  test('the one thing that cannot be undone is asked about', async () => {
    const meeting = await sessionOf(questions);
    const [{ page }, crew] = await Promise.all([moderator(meeting), meeting.desk(2)]);
    const [poll] = meeting.polls as [string];
    await crew.opens(poll);
    await crew.closesForGood(poll);
    await finds(page, 'Wo fangen');
    await finds(page, 'Umfrage archivieren');
    const ask = page.getByRole('alertdialog', { name: 'Umfrage archivieren?' });
    await ask.waitFor();
    await page.keyboard.press('Escape');
    await ask.waitFor({ state: 'detached' });
    expect(crew.poll(poll)?.state).toBe('closed');
    await finds(page, 'Umfrage archivieren');
    await ask.getByRole('button', { name: 'Archivieren' }).press('Enter');
    await crew.seesNo('polls', { id: poll });
  });

  test('two hundred items stay smooth', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `Frage ${index + 1}`);
    const meeting = await sessionOf(many);
    const { page } = await moderator(meeting, { look: { ...deskLook, isCalm: true } });
    await page.keyboard.press('q');
    const slowest = await stepsThrough(page, 60);
    console.info(`200 items: the slowest of 60 steps took ${Math.round(slowest)} ms`);
    expect(slowest).toBeLessThan(1_000);
    const row = page.getByRole('row', { name: 'Frage 60', exact: false, selected: true });
    await row.waitFor();
    await until('it is in sight', () =>
      row.evaluate((each) => {
        const { x, y, height } = each.getBoundingClientRect();
        return each.contains(document.elementFromPoint(x + 60, y + height / 2));
      }),
    );
    expect(await page.getByRole('row').count()).toBeLessThan(60);
  });
});

/** A meeting with these questions prepared, and one more session. */
function sessionOf(asked: readonly string[]): Promise<TestMeeting> {
  return emptyMeeting({ polls: asked.map((de) => ({ question: { de } })), moreSessions: 1 });
}

/** All of them before anything is answered, or drawn anew. */
function pressesAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  return page.evaluate((all) => {
    for (const key of all) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, keys);
}

/** Takes back the last step, which the button names, and waits until that has been said. */
async function undoes(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: `Rückgängig ${what}`, exact: true }).waitFor();
  await page.keyboard.press('z');
  await sees(page, `Zurückgenommen: ${what}.`);
  await page.getByRole('button', { name: 'Hinweis schließen' }).click();
  await seesNot(page, `Zurückgenommen: ${what}.`);
}

async function finds(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Alles finden' }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole('menuitem', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The code with its last character exchanged: a slip of the finger. */
function wrong(code: string): string {
  return code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');
}

function sheetOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Ablauf der Sitzung' });
}

/** Until what is in the preview is not what everybody sees, so that the space bar shows it. */
async function canBeShown(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Zeigen/, disabled: false }).waitFor();
}

/** In the picture of the desk itself: the next key means what stands there. */
async function isInOrder(page: Page, asked: readonly string[]): Promise<void> {
  await until(`the order is ${asked.join(', ')}`, async () => {
    const shown = (await orderOn(page)).filter((question) => asked.includes(question));
    return shown.join() === asked.join();
  });
}

function orderOf(crew: Desk): string[] {
  return crew.client
    .views('polls')
    .toSorted((a, b) => a.position - b.position)
    .map(({ question }) => question['de'] ?? '');
}

/** Those of the questions above that the run sheet shows, from top to bottom. */
async function orderOn(page: Page): Promise<string[]> {
  const rows = await sheetOf(page).getByRole('row').allInnerTexts();
  return rows.flatMap((row) => questions.find((question) => row.includes(question)) ?? []);
}

/** The longest time from a key to the next frame. */
function stepsThrough(page: Page, steps: number): Promise<number> {
  return page.evaluate(async (count) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    let slowest = 0;
    for (let step = 0; step < count; step++) {
      const begun = performance.now();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      await frame();
      slowest = Math.max(slowest, performance.now() - begun);
    }
    return slowest;
  }, steps);
}
