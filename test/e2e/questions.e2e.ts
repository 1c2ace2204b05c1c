import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { asks, asksPublicly, configures, decides, expected, steersQuestion } from '../harness/questions.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { attendee, sees, seesNot } from './people.ts';
import { phoneLook, Window } from './window.ts';

const mine = 'Wer entscheidet bei Widerspruch?';
const theirs = 'Wer entscheidet, wenn man sich nicht einig ist?';

inBrowser('questions on the phone', () => {
  test('[Q30] an anonymous asker sees: in review, merged, on stage, answered; and so does everybody', async () => {
    const { meeting, desk, other } = await asked();
    const { page } = await attendee(meeting);
    const witness = await attendee(meeting, { at: 'remote' });
    await opensQuestions(page);
    await opensQuestions(witness.page);
    await sees(witness.page, theirs);

    await writes(page, mine);
    await sees(page, 'Niemand erfährt, wer fragt, auch die Moderation nicht.');
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await sees(page, 'Wartet auf die Moderation');
    const { id } = await desk.sees('questions', { text: mine, name: null, state: 'new' });
    await seesNot(witness.page, mine);

    const source = await expected(desk, id);
    await decides(desk, 'question:set-state', [id], { state: 'approved' });
    await sees(page, 'Freigegeben, für alle zu lesen');
    await merges(desk, source.id, other);
    await sees(page, `Zusammengelegt mit „${theirs}“`);

    await steersQuestion(desk, 'question:place', other, { place: 'now' });
    await sees(page, 'Jetzt auf der Bühne');
    await sees(witness.page, 'Auf der Bühne');
    await witness.page.getByRole('link', { name: 'Jetzt' }).click();
    await sees(witness.page, theirs);

    await decides(desk, 'question:set-state', [other], { state: 'answered' });
    await sees(page, 'Beantwortet');
    await witness.page.getByRole('link', { name: 'Fragen' }).click();
    await witness.page.getByRole('radio', { name: 'Beantwortet' }).check();
    await sees(witness.page, 'Auf der Bühne beantwortet');
    expect([page, witness.page].map((each) => each.url().includes('#questions'))).toEqual([true, true]);
  });

  test('[Q31] a question asked without a network outlives a reload and is asked once', async () => {
    const meeting = await emptyMeeting({ polls: [] });
    const zone = await DeadZone.before(meeting.url);
    const { page } = await attendee(meeting, { through: zone.url });
    await opensQuestions(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await writes(page, mine);
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await sees(page, 'wartet auf Netz, wird dann gesendet');
    zone.letPagesThrough();
    await page.reload();
    await page.getByRole('radio', { name: /^Meine/ }).check();
    await sees(page, 'wartet auf Netz, wird dann gesendet');
    expect(await stored(meeting)).toEqual([]);
    zone.open();
    await sees(page, 'Wartet auf die Moderation');
    await page.reload();
    await page.getByRole('radio', { name: 'Meine (1)' }).check();
    await sees(page, mine);
    expect(await stored(meeting)).toEqual([mine]);
  });

  test('[Q32] what is begun stays through other tabs, a dead zone and a reload, until it is sent', async () => {
    const meeting = await emptyMeeting({ polls: [] });
    const zone = await DeadZone.before(meeting.url);
    const { page } = await attendee(meeting, { through: zone.url });
    await opensQuestions(page);
    await writes(page, 'Ein Anfang');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Programm' }).click();
    await sees(page, 'Erste Sitzung');
    zone.cut();
    await sees(page, 'Keine Verbindung.');
    zone.open();
    await page.reload();
    await page.getByRole('link', { name: 'Fragen' }).click();
    await page.getByRole('button', { name: 'Entwurf weiterschreiben' }).click();
    expect(await page.getByLabel('Was möchten Sie fragen?').inputValue()).toBe('Ein Anfang');
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await sees(page, 'Wartet auf die Moderation');
    await page.getByRole('button', { name: 'Frage stellen' }).click();
    expect(await page.getByLabel('Was möchten Sie fragen?').inputValue()).toBe('');
  });

  test('[Q33] the list stands still under the finger; news and another order wait to be taken', async () => {
    const { meeting, desk } = await asked();
    const [author, fan] = await Promise.all([meeting.phone(), meeting.phone()]);
    const second = await asksPublicly(author, desk, 'Die zweite Frage?');
    const { page } = await attendee(meeting);
    await opensQuestions(page);
    await sees(page, 'Die zweite Frage?');
    const before = await places(page);
    expect(before.map(({ text }) => text)).toEqual([theirs, 'Die zweite Frage?']);

    await supports(fan, second);
    await page.getByRole('article', { name: 'Die zweite Frage?' }).getByText('1', { exact: true }).waitFor();
    await asksPublicly(author, desk, 'Die dritte Frage?');
    const news = page.getByRole('button', { name: '1 neue Frage' });
    await news.waitFor();
    await steersQuestion(desk, 'question:place', await asksPublicly(author, desk, 'Für die Bühne?'), {
      place: 'now',
    });
    await sees(page, 'Für die Bühne?');
    const after = await places(page);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    // A page is scrolled by whole pixels.
    after.forEach(({ top }, index) => expect(Math.abs(top - before[index]!.top)).toBeLessThanOrEqual(1));

    await news.click();
    await sees(page, 'Die dritte Frage?');
    expect((await places(page)).map(({ text }) => text)).toEqual([
      'Die zweite Frage?',
      theirs,
      'Die dritte Frage?',
    ]);
  });

  test('[Q33] what is not live comes page by page at the end, each question once', async () => {
    const meeting = await emptyMeeting({ polls: [] });
    const desk = await meeting.desk();
    await configures(desk, { isModerated: false, order: 'newest' });
    const authors = await meeting.phones(12);
    const texts = authors.flatMap((_, author) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${author}/${n}?`),
    );
    await Promise.all(
      authors.map(async (author, index) => {
        for (let n = 0; n < 10; n += 1) await asks(author, `${index}/${n}?`);
      }),
    );
    const { page } = await attendee(meeting);
    await opensQuestions(page);
    await sees(page, '120 gestellt');
    const before = await until('fifty questions are there', async () => {
      const cards = await places(page);
      return cards.length === 50 && cards;
    });
    const more = page.getByRole('button', { name: 'Weitere Fragen' });
    for (const count of [60, 90, 120]) {
      await more.click();
      await until(`${count} questions are there`, async () => (await places(page)).length >= count);
    }
    await more.waitFor({ state: 'detached' });
    const all = (await places(page)).map(({ text }) => text);
    expect(all.slice(0, 50)).toEqual(before.map(({ text }) => text));
    expect(all.toSorted()).toEqual(texts.toSorted());
  });

  test('[Q34] support is seen at once, waits without a network, and the last wish counts once', async () => {
    const { meeting, desk, other } = await asked();
    const zone = await DeadZone.before(meeting.url);
    const { page } = await attendee(meeting, { through: zone.url });
    await opensQuestions(page);
    const button = (n: string) => page.getByRole('button', { name: `Unterstützen, ${n}` });
    await button('0 Personen').click();
    const tappedAt = performance.now();
    await button('1 Person').waitFor();
    await desk.sees('supports', { id: other, n: 1 });
    // From now on what is stored may come again, and the figure may not for a while.
    await until('the step of the own stream is over', () => performance.now() > tappedAt + 300);
    await button('1 Person').click();
    await desk.sees('supports', { id: other, n: 0 });

    zone.cut();
    await sees(page, 'Keine Verbindung.');
    for (const n of ['0 Personen', '1 Person', '0 Personen']) await button(n).click();
    await sees(page, 'wartet auf Netz');
    zone.open();
    await desk.sees('supports', { id: other, n: 1 });
    await seesNot(page, 'wartet auf Netz');
    expect(await button('1 Person').getAttribute('aria-pressed')).toBe('true');
  });

  test('[Q35] slow mode counts down and is no error, and a closed list says so', async () => {
    const { meeting, desk } = await asked();
    await configures(desk, { slowModeS: 600 });
    const { page } = await attendee(meeting);
    await opensQuestions(page);
    await writes(page, mine);
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await sees(page, 'Wartet auf die Moderation');
    await page.getByRole('button', { name: 'Frage stellen' }).click();
    await page.getByRole('button', { name: /^Nächste Frage in (10:00|9:5\d)$/ }).waitFor();
    await configures(desk, { asking: 'closed' });
    await sees(page, 'Zurzeit werden keine Fragen angenommen.');
  });

  test('[Q30] whoever is asked back sees at once that it is up to them, until they have answered', async () => {
    const { meeting, desk } = await asked();
    const { page } = await attendee(meeting);
    await opensQuestions(page);
    await writes(page, mine);
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await sees(page, 'Wartet auf die Moderation');
    const { id } = await desk.sees('questions', { text: mine });
    const text = 'Geht es um einen Antrag?';
    await desk.client.expectOk('question:ask-back', { session: meeting.session, question: id, text });
    await sees(page, 'Die Moderation fragt nach');
    await page.getByLabel('Ihre Antwort').fill('Ja, um einen.');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await sees(page, 'Wartet auf die Moderation');
  });

  test('[Q1] what was answered can be read by everybody when its session is over', async () => {
    const { meeting, desk, other } = await asked();
    await decides(desk, 'question:set-state', [other], { state: 'answered' });
    const { page } = await attendee(meeting);
    const { session } = meeting;
    const { revision: expects = 0 } = await desk.sees('sessions', { id: session });
    await desk.client.expectOk('session:set-state', { session, state: 'ended', expects });
    await page.getByRole('link', { name: 'Fragen' }).click();
    await page.getByText('Beantwortet: Erste Sitzung').click();
    await sees(page, theirs);
    await sees(page, 'Auf der Bühne beantwortet');
  });

  test('[Q36] news about my question mark the tab until I have seen them; its link tells them to others', async () => {
    const { meeting, desk } = await asked();
    const { page } = await attendee(meeting);
    await opensQuestions(page);
    await writes(page, mine);
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await sees(page, 'Wartet auf die Moderation');
    const { id } = await desk.sees('questions', { text: mine });
    await page.getByRole('link', { name: 'Programm' }).click();
    await decides(desk, 'question:decline', [id], { reason: 'own-words', words: 'Bitte in der Pause.' });
    await page.getByRole('link', { name: 'Fragen (hier wartet etwas auf Sie)' }).click();
    await page.getByRole('radio', { name: 'Meine (1)' }).check();
    await sees(page, 'Nicht aufgenommen: Bitte in der Pause.');

    await page.getByText('Persönlichen Link aufbewahren').first().click();
    await page.getByRole('button', { name: 'Persönlichen Link aufbewahren' }).click();
    const link = await page.getByLabel('Ihr Link').inputValue();
    const elsewhere = await Window.open(phoneLook);
    await elsewhere.page.goto(`${meeting.url}/f${new URL(link).hash}`);
    await sees(elsewhere.page, 'Nicht aufgenommen: Bitte in der Pause.');
    await sees(elsewhere.page, mine);
    expect(elsewhere.errors).toEqual([]);
    await elsewhere.page.goto(`${meeting.url}/f#${'x'.repeat(43)}`);
    await elsewhere.page.reload();
    await sees(elsewhere.page, 'Diese Frage gibt es nicht mehr');
  });
});

/** A meeting with a question that everybody can read, asked by somebody else. */
async function asked(): Promise<{ meeting: TestMeeting; desk: Desk; other: string }> {
  const meeting = await emptyMeeting({ polls: [] });
  const [desk, author] = await Promise.all([meeting.desk(), meeting.phone()]);
  await asks(author, theirs);
  const { id: other } = await desk.sees('questions', { text: theirs });
  await decides(desk, 'question:set-state', [other], { state: 'approved' });
  return { meeting, desk, other };
}

async function opensQuestions(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Fragen' }).click();
  await page.getByRole('button', { name: 'Frage stellen' }).waitFor();
}

async function writes(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Frage stellen' }).click();
  const field = page.getByLabel('Was möchten Sie fragen?');
  expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
  await field.fill(text);
}

async function merges(desk: Desk, source: string, target: string): Promise<void> {
  const [from, into] = [await expected(desk, source), await expected(desk, target)];
  await desk.client.expectOk('question:merge', { session: desk.place.session, into, questions: [from] });
}

async function supports(phone: Awaited<ReturnType<TestMeeting['phone']>>, question: string): Promise<void> {
  const { session } = phone.place;
  await phone.client.expectOk('question:support', { session, question, isOn: true, version: 1 });
}

/** The cards of the list, and where they stand. */
function places(page: Page): Promise<{ text: string; top: number }[]> {
  return page
    .getByRole('region', { name: 'Offen' })
    .getByRole('article')
    .evaluateAll((cards) =>
      cards.map((card) => ({
        text: card.querySelector('p')?.textContent ?? '',
        top: card.getBoundingClientRect().top,
      })),
    );
}

async function stored(meeting: TestMeeting): Promise<string[]> {
  const rows = await query<{ text: string }>('SELECT text FROM question WHERE meeting_id = $1', [meeting.id]);
  return rows.map(({ text }) => text);
}
