import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Desk } from '../harness/desk.ts';
import { decides } from '../harness/questions.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { floorOf, openFloor, opensFloorTab, steersFloor, tap } from './floor-steps.ts';
import { attendee, sees, seesNot } from './people.ts';
import { phoneLook } from './window.ts';

const calm = { look: { ...phoneLook, isCalm: true } };

inBrowser('the floor on the phone', () => {
  test('[F21] from the wish to speak to the last word, called in another section', async () => {
    const { meeting, desk } = await openFloor();
    const [{ page, errors }, witness] = await Promise.all([attendee(meeting, calm), attendee(meeting, calm)]);
    await opensFloorTab(page);
    await opensFloorTab(witness.page);
    await tap(page, 'Ich möchte sprechen');
    await tap(page, 'Auf die Redeliste');
    const request = await desk.client.sees('requests', { state: 'waiting' });
    await page.getByText('Ihre Nummer').waitFor();
    await sees(page, 'Als Nächstes');
    await sees(witness.page, `Nr. ${request.number}`);
    expect(request).toMatchObject({ kind: 'contribution', voice: 'microphone', from: 'hall', topic: null });

    await page.getByRole('link', { name: 'Programm' }).click();
    const before = await page.title();
    await steersFloor(desk, 'speaker:call', { request: request.id });
    const call = page.getByRole('dialog', { name: 'Sie sind dran' });
    await call.waitFor();
    expect(await page.title()).toBe('Sie sind dran');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sie sind dran');
    await call.getByRole('alert').getByText('Das Mikrofon kommt zu Ihnen').waitFor({ state: 'attached' });
    await tap(page, 'Ich bin bereit');
    await desk.client.sees('requests', { id: request.id, isReady: true });
    await sees(page, 'Die Moderation weiß, dass Sie bereit sind.');

    await steersFloor(desk, 'speaker:start', { who: { is: 'request', request: request.id } });
    await page.getByRole('dialog', { name: 'Sie haben das Wort' }).waitFor();
    const left = await page.getByRole('timer').first().innerText();
    expect(left).toMatch(/(2:00|1:5\d)$/);
    await sees(witness.page, 'Hat das Wort');
    await steersFloor(desk, 'speaker:extend', { seconds: -120 });
    await sees(page, 'Bitte kommen Sie zum Schluss');
    await tap(page, 'Kleiner zeigen');
    await page.getByRole('link', { name: 'Jetzt' }).click();
    await tap(page, 'Zeigen');
    await tap(page, 'Fertig');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await until('the turn is over', () => floorOf(desk).turn === null);
    expect(await page.title()).toBe(before);
    expect(errors).toEqual([]);
  });

  test('[F8] [F21] called in another session that is on too: once, by its name, and one tap leads there', async () => {
    const { meeting, desk } = await openFloor(undefined, { moreSessions: 1 });
    const { page, errors } = await attendee(meeting, calm);
    await tapSession(page, 'Erste Sitzung');
    await opensFloorTab(page);
    await sees(page, 'Redeliste offen · 2:00 min je Beitrag');
    await entersPhase(desk, 60);
    await sees(page, 'Redeliste offen · 1:00 min je Beitrag');
    await tap(page, 'Ich möchte sprechen');
    await tap(page, 'Auf die Redeliste');
    const { id } = await desk.client.sees('requests', { state: 'waiting', limitMs: 60_000 });
    await sees(page, 'Als Nächstes');

    await tap(page, 'wechseln');
    await tapSession(page, 'Weitere Sitzung 1');
    await sees(page, 'Keine Wortmeldung über das Telefon');
    // The device remembers where it may be called.
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Weitere Sitzung 1' }).waitFor();
    await page.evaluate(countAlerts);
    await steersFloor(desk, 'speaker:call', { request: id });
    const call = page.getByRole('dialog', { name: 'Sie sind dran' });
    await call.getByText('Erste Sitzung').waitFor();
    expect(await page.title()).toBe('Sie sind dran: Erste Sitzung');
    await tap(page, 'Zu dieser Sitzung');
    await page.getByRole('heading', { level: 1, name: 'Erste Sitzung' }).waitFor();
    await sees(page, 'Redeliste offen · 1:00 min je Beitrag');
    expect(await page.title()).toBe('Sie sind dran');
    expect(await page.evaluate(() => document.documentElement.dataset['alerts'])).toBe('1');
    await tap(page, 'Zeigen');
    await tap(page, 'Ich bin bereit');
    await desk.client.sees('requests', { id, isReady: true });
    expect(errors).toEqual([]);
  });

  test('[F22] what was begun is kept; asked without a network, kept over a reload, asked once; withdrawn, and thought again', async () => {
    const { meeting, desk } = await openFloor();
    const zone = await DeadZone.before(meeting.url);
    const { page } = await attendee(meeting, { ...calm, through: zone.url });
    await opensFloorTab(page);
    await tap(page, 'Ich möchte sprechen');
    await page.getByText('Mehr angeben').click();
    await page.getByLabel('Worum geht es? (freiwillig)').fill('Wege zum Amt');
    await page.reload();
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await tap(page, 'Ich möchte sprechen');
    expect(await page.getByLabel('Worum geht es? (freiwillig)').inputValue()).toBe('Wege zum Amt');
    await tap(page, 'Auf die Redeliste');
    await sees(page, 'wartet auf Netz, wird dann gesendet');
    zone.letPagesThrough();
    await page.reload();
    await sees(page, 'wartet auf Netz, wird dann gesendet');
    zone.open();
    await sees(page, 'Als Nächstes');
    await desk.client.sees('requests', { state: 'waiting', topic: 'Wege zum Amt' });

    await tap(page, 'Lieber schreiben');
    const instead = page.getByLabel('Ihre Frage');
    expect(await instead.inputValue()).toBe('Wege zum Amt');
    await instead.fill('Wann fährt der Bus zum Amt?');
    await page.keyboard.press('Escape');
    await page.reload();
    await tap(page, 'Lieber schreiben');
    expect(await instead.inputValue()).toBe('Wann fährt der Bus zum Amt?');
    await page.keyboard.press('Escape');
    // Without a network there is all the time to think again.
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await tap(page, 'Zurückziehen');
    await sees(page, 'Sie wird zurückgezogen, sobald das Netz da ist.');
    await tap(page, 'Doch dabei bleiben');
    await sees(page, 'Als Nächstes');
    zone.open();
    await seesNot(page, 'Keine Verbindung.');
    expect(floorOf(desk).waiting).toBe(1);
    await tap(page, 'Zurückziehen');
    // Said once it is stored, so that it outlives what comes now.
    await sees(page, 'Ihre Wortmeldung wird zurückgezogen.');
    await page.reload();
    // Meanwhile something else; once nobody waits any more, the question can be spoken instead.
    await page.getByRole('link', { name: 'Fragen' }).click();
    await tap(page, 'Frage stellen');
    await page.getByLabel('Was möchten Sie fragen?').fill('Was kostet es?');
    await tap(page, 'Frage senden');
    const { id } = await desk.client.sees('questions', { text: 'Was kostet es?' });
    await decides(desk, 'question:set-state', [id], { state: 'approved' });
    await tap(page, 'Lieber sprechen');
    await sees(page, 'Als Nächstes');
    await desk.client.sees('requests', { state: 'waiting', question: id });
    expect(floorOf(desk).waiting).toBe(1);
  });

  test('[F23] who does not come is told so and waits again; remote people are told where to speak', async () => {
    const { meeting, desk } = await openFloor({
      conference: 'https://konferenz.example/raum',
      phone: null,
      isReadOut: true,
    });
    const { page } = await attendee(meeting, { ...calm, at: 'remote' });
    await opensFloorTab(page);
    await tap(page, 'Ich möchte sprechen');
    const question = page.getByRole('radio', { name: /^Frage/ });
    await question.check();
    await steersFloor(desk, 'speaker:configure', { change: { list: 'closed' } });
    await page.getByText('Redeliste geschlossen').waitFor({ state: 'attached' });
    // Nobody makes a point of order by accident.
    expect(await question.isChecked()).toBe(true);
    await steersFloor(desk, 'speaker:configure', { change: { list: 'open' } });
    await page.getByText('Redeliste offen').waitFor({ state: 'attached' });
    await tap(page, 'Auf die Redeliste');
    const { id, voice, kind } = await desk.client.sees('requests', { state: 'waiting' });
    expect({ voice, kind }).toEqual({ voice: 'conference', kind: 'question' });
    await steersFloor(desk, 'speaker:call', { request: id });
    await sees(page, 'Bitte sprechen Sie in der Videokonferenz.');
    const link = page.getByRole('dialog').getByRole('link', { name: 'Videokonferenz öffnen' });
    expect(await link.getAttribute('href')).toBe('https://konferenz.example/raum');
    await tap(page, 'Kleiner zeigen');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await steersFloor(desk, 'speaker:put-back', { request: id });
    await sees(page, 'Sie wurden aufgerufen und nicht gefunden.');
    // A second call is a new one, whatever was put aside before.
    await steersFloor(desk, 'speaker:call', { request: id });
    await page.getByRole('dialog', { name: 'Sie sind dran' }).waitFor();
    await steersFloor(desk, 'speaker:put-back', { request: id });
    await seesNot(page, 'Bitte sprechen Sie in der Videokonferenz.');
    await sees(page, 'Sie wurden aufgerufen und nicht gefunden.');
    await steersFloor(desk, 'speaker:configure', { change: { list: 'closed' } });
    await sees(page, 'Redeliste geschlossen');
    await tap(page, 'Lieber schreiben');
    await page.getByLabel('Ihre Frage').fill('Wer entscheidet das?');
    await tap(page, 'Frage senden');
    await desk.client.sees('questions', { text: 'Wer entscheidet das?' });
    await sees(page, 'Aus Ihrer Wortmeldung ist eine Frage geworden.');
  });

  test('[F23] gone home without anything that could be read out, they write when they are called', async () => {
    const { meeting, desk } = await openFloor({ conference: null, phone: null, isReadOut: true });
    const { page } = await attendee(meeting, calm);
    await opensFloorTab(page);
    await tap(page, 'Ich möchte sprechen');
    await tap(page, 'Auf die Redeliste');
    const { id } = await desk.client.sees('requests', { state: 'waiting', voice: 'microphone' });
    await page.getByRole('button', { name: /^Meine Teilnahme/ }).click();
    await page.getByRole('radio', { name: /Bildschirm/ }).check();
    await tap(page, 'Speichern');
    await desk.client.sees('requests', { id, voice: 'read-out' });
    await steersFloor(desk, 'speaker:call', { request: id });
    const call = page.getByRole('dialog', { name: 'Sie sind dran' });
    await call.getByText('Sie haben noch nichts geschrieben').last().waitFor();
    await call.getByRole('button', { name: 'Später aufrufen' }).waitFor();
    expect(await call.getByRole('button', { name: 'Ich bin bereit' }).count()).toBe(0);
    await call.getByRole('button', { name: 'Lieber schreiben' }).click();
    await page.getByLabel('Ihre Frage').fill('Wer entscheidet das?');
    await tap(page, 'Frage senden');
    await desk.client.sees('questions', { text: 'Wer entscheidet das?' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await sees(page, 'Aus Ihrer Wortmeldung ist eine Frage geworden.');
    await until('nobody is called', () => floorOf(desk).called === null);
  });
});

function tapSession(page: Page, title: string): Promise<void> {
  return page.getByRole('button', { name: title }).click();
}

/** A phase of its own, in which everybody may speak as long. */
async function entersPhase({ client, place: { session } }: Desk, speakingSeconds: number): Promise<void> {
  const { revision } = await client.sees('plans', { id: session });
  const phase = randomUUID();
  const planned = { id: phase, kind: 'audience' as const, title: { de: 'Kurz' }, seconds: null, list: null };
  const phases = [{ ...planned, speakingSeconds }];
  const done = await client.expectOk('phase:plan', { session, expects: revision!, phases });
  await client.expectOk('phase:enter', { session, expects: done.revision, phase });
}

/** How often somebody who listens is told that it is their turn, as an attribute of the document. */
function countAlerts(): void {
  const told = new Set<Node>();
  new MutationObserver(() => {
    for (const alert of document.querySelectorAll('[role=alert]')) told.add(alert);
    document.documentElement.dataset['alerts'] = String(told.size);
  }).observe(document.body, { childList: true, subtree: true });
}
