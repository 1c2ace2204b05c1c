import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { asksPublicly, steersQuestion } from '../harness/questions.ts';
import { laysTables, states, steersRound, tableNo, writesAt } from '../harness/tables.ts';
import { Audit, speak } from './audit.ts';
import { inBrowser } from './browser.ts';
import { floorOf, openFloor, steersFloor, tap } from './floor-steps.ts';
import { hasSpokenFor, livelyPanel } from './lively-panel.ts';
import { isComplete, openings } from './looks.ts';
import { attendee, moderator, panelist, projector, sees } from './people.ts';
import { shows } from './screen.ts';
import { deskLook, displayLook, phoneLook, tabletLook, Window } from './window.ts';

inBrowser('everybody can use the floor', () => {
  test('asking to speak, waiting, being called, speaking', async () => {
    const { meeting, desk } = await openFloor();
    const { session } = meeting;
    const others = await meeting.phones(5);
    for (const other of others)
      await other.client.expectOk('speaker:request', { session, kind: 'question', topic: 'Was kostet das?' });
    const { page } = await attendee(meeting, { look: { ...phoneLook, isCalm: true } });
    const audit = new Audit(page, { speak, isForThumbs: true });
    await page.getByRole('link', { name: 'Wort' }).click();
    const first = floorOf(desk).next[0]!.request!;
    await steersFloor(desk, 'speaker:start', { who: { is: 'request', request: first } });
    await sees(page, 'und 1 weitere Person');
    await audit.look('who speaks and who is next');
    await tap(page, 'Ich möchte sprechen');
    await page.getByText('Mehr angeben').click();
    await page.getByLabel('Nummer des Mikrofons').fill('x');
    await tap(page, 'Auf die Redeliste');
    await audit.look('a request that is not complete');
    await page.getByLabel('Nummer des Mikrofons').fill('3');
    await tap(page, 'Auf die Redeliste');
    await sees(page, 'Ihre Nummer');
    await audit.look('waiting');
    const { id } = await desk.client.sees('requests', { microphone: 3 });
    await steersFloor(desk, 'speaker:call', { request: id });
    await sees(page, 'Bitte zum Mikrofon 3.');
    await audit.look('called');
    await steersFloor(desk, 'speaker:start', { who: { is: 'request', request: id } });
    await sees(page, 'Fertig');
    await audit.look('speaking');
    await tap(page, 'Kleiner zeigen');
    await audit.look('speaking, put aside');
    await steersFloor(desk, 'speaker:configure', { change: { list: 'closed' } });
    await steersFloor(desk, 'speaker:end', {});
    await sees(page, 'Danke, Sie haben gesprochen.');
    await audit.look('closed, and spoken');
    expect(audit.problems).toEqual([]);
  });

  test('the panel on displays: who sits there, who speaks, who comes next', async () => {
    const { meeting, desk, askers } = await livelyPanel({ floor: { isAirtimeShown: true } });
    const { id: stage, session } = meeting;
    const wall = await onTheWall(meeting);
    await gives(desk, 1);
    await shows(desk, stage, { kind: 'podium', session });
    await wall.look('the podium', /Redezeit bisher|Speaking time so far/);
    await shows(desk, stage, { kind: 'speakers', session });
    await wall.look('who comes next', /Marie Dupont/);
    if (isComplete) {
      await shows(desk, stage, { kind: 'speaker', session });
      await hasSpokenFor(desk, 100);
      await wall.look('nearly over', /Leyla/);
      await hasSpokenFor(desk, 200);
      await wall.look('over', /über der Zeit|over time/);
      await steersFloor(desk, 'speaker:pause', { isPaused: true });
      await wall.look('the clock stands', /Uhr angehalten|clock paused/);
      const question = await asksPublicly(askers[0]!, desk, 'Welche Auskünfte dürfen Behörden uns geben?');
      await steersQuestion(desk, 'question:place', question, { place: 'now' });
      await shows(desk, stage, { kind: 'question-speaker', session });
      await wall.look('a question and who answers it', /Welche Auskünfte/);
      for (const kind of ['overlay', 'monitor']) {
        const { page } = await Window.open({ ...displayLook, isCalm: true });
        const { code } = meeting;
        await page.goto(
          `${meeting.url}/display/${code}?kind=${kind}&lang=de&theme=light#${meeting.secret('display')}`,
        );
        await sees(page, 'Leyla');
        const audit = wall.alsoAt(page);
        await audit.look(`who speaks, as ${kind}`);
      }
      await steersFloor(desk, 'speaker:end', {});
      await steersFloor(desk, 'speaker:call', { request: floorOf(desk).next[0]!.request! });
      await shows(desk, stage, { kind: 'speaker', session });
      await wall.look('called', /kommt gleich zu Wort|about to speak/);
    }
    expect(wall.problems()).toEqual([]);
  });

  test('the panel at its own screens: what the moderator says, the own clock, wishes', async () => {
    const { meeting, desk } = await livelyPanel();
    const { session } = meeting;
    const { page } = await panelist(meeting, { look: { ...tabletLook, isCalm: true } });
    const audit = new Audit(page, { speak, isForThumbs: true });
    const [me] = desk.client.views('panelists').filter(({ position }) => position === 1);
    const text = 'Bitte nach dieser Antwort zum Schluss kommen, wir haben noch eine Runde vor uns.';
    await desk.client.expectOk('podium:tell', { session, to: [me!.id], text });
    await gives(desk, 1);
    await page.getByRole('region', { name: 'Sie haben das Wort' }).waitFor();
    await page.getByRole('button', { name: 'Bitte langsamer' }).click();
    await sees(page, 'Die Moderation sieht es.');
    await audit.look('told something while speaking, with a wish');
    if (isComplete) {
      await page.getByRole('button', { name: 'Gelesen' }).click();
      await hasSpokenFor(desk, 200);
      await audit.look('over the time');
      await steersFloor(desk, 'speaker:end', {});
      await sees(page, 'Gerade hat niemand das Wort.');
      await audit.look('nobody speaks');
      const { id, revision } = await desk.sees('panelists', { position: 1 });
      await desk.client.expectOk('podium:remove', { session, panelist: id, expects: revision! });
      await sees(page, 'Sie sitzen nicht mehr auf diesem Podium.');
      // What was there before has gone with the podium; the next visit begins with this.
      await page.reload();
      await sees(page, 'Sie sitzen nicht mehr auf diesem Podium.');
      await audit.look('taken off the podium');
    }
    expect(audit.problems).toEqual([]);
  });
});

if (isComplete) {
  inBrowser('everybody can use the rest of it', () => {
    test('every dialog of the floor at the desk', async () => {
      const { meeting, desk } = await livelyPanel({}, 40);
      const { page } = await moderator(meeting, { look: { ...deskLook, isCalm: true } });
      const { keyboard } = page;
      const audit = new Audit(page, { speak });
      const seat = await meeting.panelist(3);
      await seat.expectOk('podium:signal', { session: meeting.session, signal: 'reply', isOn: true });
      await gives(desk, 1);
      await keyboard.press('Shift+D');
      await keyboard.press('g');
      await keyboard.press('g');
      await page
        .getByRole('button', { name: /^Gesehen/ })
        .first()
        .waitFor();
      await keyboard.press('Alt+ArrowDown');
      await page.getByRole('button', { name: 'Zurück zu den Regeln' }).waitFor();
      await hasSpokenFor(desk, 200);
      await audit.look('forty who wait, some by hand, and a wish');
      for (const key of ['u', '.', 'i', 'Shift+B', 'Shift+S', 'Shift+H']) {
        await keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await audit.look(`the dialog of ${key}`);
        await keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page
        .getByRole('button', { name: /^Mehr zu / })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Als Frage aufschreiben' }).waitFor();
      await audit.look('more about a request');
      await page.getByRole('menuitem', { name: 'Als Frage aufschreiben' }).click();
      await page.getByRole('dialog').waitFor();
      await audit.look('as a question');
      await keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Jürgen Weiß ändern' }).click();
      await page.getByRole('dialog').waitFor();
      await audit.look('a place on the podium');
      await page.getByRole('button', { name: 'Link zeigen' }).click();
      await page.getByRole('img', { name: /^QR-Code der Seite/ }).waitFor();
      for (const name of ['Neuen Link ausgeben', 'Vom Podium nehmen'])
        await page.getByRole('button', { name }).click();
      await audit.look('a place on the podium with its link, and two questions');
      await keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keyboard.press('/');
      await keyboard.type('bisher gesprochen');
      await keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Wer bisher gesprochen hat' }).waitFor();
      await audit.look('who has spoken');
      expect(audit.problems).toEqual([]);
    });

    test('being missed, writing instead, the whole plan, on the phone', async () => {
      const { meeting, desk } = await livelyPanel({ floor: { isAirtimeShown: true } });
      const { page } = await attendee(meeting, { look: { ...phoneLook, isCalm: true } });
      const audit = new Audit(page, { speak, isForThumbs: true });
      await sees(page, 'Sobald es etwas zu tun gibt');
      await audit.look('a quiet panel');
      await page.getByRole('link', { name: 'Wort' }).click();
      await sees(page, 'Gerade hat niemand das Wort.');
      for (const summary of await page.locator('summary').all()) await summary.click();
      await audit.look('how the order comes about, and the whole plan');
      await tap(page, 'Ich möchte sprechen');
      await tap(page, 'Auf die Redeliste');
      await sees(page, 'Ihre Nummer');
      await tap(page, 'Lieber schreiben');
      await page.getByRole('dialog').waitFor();
      await audit.look('writing instead');
      await page.keyboard.press('Escape');
      const { id } = await desk.client.sees('requests', { number: 7 });
      await steersFloor(desk, 'speaker:call', { request: id });
      await sees(page, 'Sie sind dran');
      await steersFloor(desk, 'speaker:put-back', { request: id });
      await sees(page, 'Sie wurden aufgerufen und nicht gefunden.');
      await audit.look('missed');
      expect(audit.problems).toEqual([]);
    });

    test('round tables on displays', async () => {
      const meeting = await emptyMeeting({ polls: [], format: 'round_table' });
      const { id: stage, session } = meeting;
      const desk = await meeting.desk();
      const wall = await onTheWall(meeting);
      await shows(desk, stage, { kind: 'tables', session });
      const plan = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
        tableNo(number, {
          attendance: number > 6 ? 'remote' : 'hall',
          name: number === 1 ? 'Am Fenster' : null,
        }),
      );
      const [own] = await laysTables(desk, plan);
      const scribe = await writesAt(await meeting.phone(), own!.id);
      await wall.look('tables with places', /9 Plätze frei|9 places/);
      await steersRound(desk, 'table:set-state', { state: 'working' });
      for (const text of ['Feste Ansprechpersonen', 'Kurze Wege']) await states(scribe, text);
      await wall.look('tables at work', /2 Aussagen|2 statements/);
      const [first] = desk.client.views('statements');
      await steersRound(desk, 'table:cluster', {
        statements: [first!.id],
        into: { is: 'new', title: 'Klare Zuständigkeit' },
      });
      await steersRound(desk, 'table:set-state', { state: 'harvest' });
      await shows(desk, stage, { kind: 'harvest', session, table: null });
      await wall.look('the harvest', /Klare Zuständigkeit/);
      await shows(desk, stage, { kind: 'harvest', session, table: own!.id });
      await wall.look('what one table has said', /Leitfrage am Tisch 1/);
      expect(wall.problems()).toEqual([]);
    });
  });
}

/** A projector for each way in which one has to be opened, and an audit at each. */
async function onTheWall(meeting: TestMeeting) {
  const windows = await Promise.all(
    openings.map((look) => projector(meeting, { look: { ...displayLook, isCalm: true, ...look } })),
  );
  const audits = windows.map(({ page }, index) => new Audit(page, { fixed: openings[index]! }));
  const alsoAt = (page: Page) => {
    const audit = new Audit(page, { fixed: openings[0]! });
    audits.push(audit);
    return audit;
  };
  const look = async (state: string, words: RegExp) => {
    for (const [index, { page }] of windows.entries()) {
      await page.getByText(words).first().waitFor();
      await audits[index]!.look(state);
    }
  };
  return { look, alsoAt, problems: () => audits.flatMap(({ problems }) => problems) };
}

/** Gives the floor to whoever sits there on the podium. */
async function gives(desk: Desk, position: number): Promise<void> {
  const { id } = await desk.sees('panelists', { position });
  await steersFloor(desk, 'speaker:start', { who: { is: 'panelist', panelist: id } });
}
