import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { asks, configures, decides } from '../harness/questions.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { moderator, sees } from './people.ts';
import { phoneLook, Window } from './window.ts';

inBrowser('the questions at the desk', () => {
  test('[Q19] thirty questions are triaged within a minute by keys alone', async () => {
    const { meeting, crew, ids } = await asked(30);
    const { page, errors } = await atQuestions(meeting);
    await sees(page, 'Frage 30?');
    const { keyboard } = page;
    const begun = performance.now();
    for (let n = 0; n < 30; n += 1) {
      // A third each: approved, declined with a reason, and approved with a label.
      if (n % 3 === 1) {
        await keyboard.press('n');
        await page
          .getByRole('dialog', { name: 'Warum nicht?' })
          .getByText(`Frage ${n + 1}?`)
          .waitFor();
        await keyboard.press('1');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      } else {
        if (n % 3 === 2) await keyboard.press('1');
        await keyboard.press('a');
      }
    }
    await until('nothing waits', () => stateOf(crew, ids).every((state) => state !== 'new'));
    expect(performance.now() - begun).toBeLessThan(60_000);
    expect(stateOf(crew, ids)).toEqual(ids.map((_, index) => (index % 3 === 1 ? 'declined' : 'approved')));
    await until('every third has its label', () =>
      ids.every((id, index) => (index % 3 === 2) === Boolean(question(crew, id)?.crew?.labels.length)),
    );
    expect(errors).toEqual([]);
  });

  test('[Q19] next, now, on and back again: the stage by keys, and every step is undone', async () => {
    const { meeting, crew, ids } = await asked(3);
    const { page } = await atQuestions(meeting);
    const { keyboard } = page;
    await sees(page, 'Frage 3?');
    await keyboard.press('o');
    await crew.sees('questions', { id: ids[0]!, place: 'now' });
    await page.locator('[data-place=now]').waitFor();
    await keyboard.press('c');
    await crew.sees('questions', { id: ids[1]!, place: 'next' });
    // Going on means those that this desk sees there, not only the other one.
    for (const place of ['now', 'next']) await page.locator(`[data-place=${place}]`).waitFor();
    await keyboard.press(' ');
    await until('the question is on the stage', () => stageOf(crew, meeting)?.kind === 'question');
    await keyboard.press('w');
    await crew.sees('questions', { id: ids[0]!, state: 'answered' });
    await crew.sees('questions', { id: ids[1]!, place: 'now' });
    await undoes(page, 'Weiter zur nächsten Frage');
    await crew.sees('questions', { id: ids[0]!, state: 'approved', place: 'now' });
    await crew.sees('questions', { id: ids[1]!, place: 'next' });
    expect(stageOf(crew, meeting)?.kind).toBe('question');
    await undoes(page, 'Leinwand gewechselt');
    await undoes(page, 'Als Nächste vorgemerkt');
    await crew.sees('questions', { id: ids[1]!, state: 'approved', place: null });
    await undoes(page, 'Freigegeben');
    await crew.sees('questions', { id: ids[1]!, state: 'new' });
  });

  test('[Q19] what was taken back can be decided again', async () => {
    const { meeting, crew, ids } = await asked(1);
    const { page } = await atQuestions(meeting);
    const standsIn = (column: string) =>
      card(page, 'Frage 1?').and(
        page.getByRole('region', { name: column, exact: true }).getByRole('listitem'),
      );
    await standsIn('Neu').and(page.locator('[aria-current]')).waitFor();
    await page.keyboard.press('a');
    await standsIn('Freigegeben').waitFor();
    await undoes(page, 'Freigegeben');
    await standsIn('Neu').and(page.locator('[aria-current]')).waitFor();
    await page.keyboard.press('a');
    await standsIn('Freigegeben').waitFor();
    await crew.sees('questions', { id: ids[0]!, state: 'approved' });
  });

  test('[Q19] several are merged into one, found by a word, and separated again', async () => {
    const { meeting, crew, ids } = await asked(3);
    const { page } = await atQuestions(meeting);
    const { keyboard } = page;
    await sees(page, 'Frage 3?');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('x');
    await sees(page, '2 Fragen ausgewählt');
    await keyboard.press('m');
    await page.getByRole('textbox', { name: 'Mit welcher Frage?' }).waitFor();
    await keyboard.type('frage 3');
    await keyboard.press('Enter');
    await crew.sees('questions', { id: ids[2]!, wordings: 3 });
    await sees(page, '3 Formulierungen');
    await keyboard.press('/');
    await keyboard.type('frage 3');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    const details = page.getByRole('complementary', { name: 'Alles zu dieser Frage' });
    await details.getByText('Frage 1?').waitFor();
    await details.getByRole('button', { name: 'Wieder trennen' }).first().click();
    await crew.sees('questions', { id: ids[2]!, wordings: 2 });
    await until('one of them waits again', () => ids.slice(0, 2).some((id) => isWaiting(crew, id)));
  });

  test('[Q19] [M3] two desks: who works on what is seen, nothing jumps, and who comes second is told', async () => {
    const { meeting, crew, ids } = await asked(3);
    const [first, second] = await Promise.all([atQuestions(meeting), atQuestions(meeting, 2)]);
    await sees(first.page, 'Frage 3?');
    await first.page.keyboard.press('j');
    await first.page.keyboard.press('e');
    await first.page.getByRole('textbox', { name: 'Neuer Wortlaut' }).fill('Eine halbe Frage');
    await card(second.page, 'Frage 2?').getByText('Erster Tisch bearbeitet das').waitFor();

    // What arrives and what others decide leaves what is half written, and what is chosen, as it was.
    const phone = await meeting.phone();
    await asks(phone, 'Frage 4?');
    await decides(crew, 'question:set-state', [ids[0]!], { state: 'approved' });
    await decides(crew, 'question:set-state', [ids[1]!], { state: 'approved' });
    await sees(second.page, 'Frage 4?');
    const field = first.page.getByRole('textbox', { name: 'Neuer Wortlaut' });
    expect(await field.inputValue()).toBe('Eine halbe Frage');
    await field.press('Control+Enter');
    await sees(first.page, 'war schneller');
    expect(question(crew, ids[1]!)?.text).toBe('Frage 2?');
    await first.page.keyboard.press('Escape');
    await first.page.getByRole('dialog').waitFor({ state: 'detached' });

    // Its question was moved by somebody else: no other one is met by the key.
    await first.page.keyboard.press('a');
    await first.page.keyboard.press('j');
    await card(first.page, 'Frage 3?').and(first.page.locator('[aria-current]')).waitFor();
    expect(question(crew, ids[2]!)?.state).toBe('new');
  });

  test('[Q19] on a phone it is four large buttons', async () => {
    const { meeting, crew, ids } = await asked(2);
    const { page } = await Window.open(phoneLook);
    await page.goto(`${meeting.url}/desk/${meeting.code}#${meeting.secret('moderator')}`);
    const parts = page.getByRole('navigation', { name: 'Teile des Pults' });
    await parts.getByRole('button', { name: 'Fragen' }).tap();
    await sees(page, 'Frage 1?');
    await page.getByRole('button', { name: 'Freigeben' }).tap();
    await crew.sees('questions', { id: ids[0]!, state: 'approved' });
    await page.getByText('Frage 1?').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Ablehnen' }).tap();
    await page.getByRole('button', { name: 'Schon beantwortet' }).tap();
    await until('it is declined, and why', () => {
      return question(crew, ids[1]!)?.crew?.declined?.reason === 'already-answered';
    });
  });
});

async function asked(count: number) {
  const meeting = await emptyMeeting({ polls: [] });
  const crew = await meeting.desk(2);
  const label = { id: 'law', text: { de: 'Recht' }, colour: 'blue' as const };
  await configures(crew, { labels: [label] });
  const phones = await meeting.phones(Math.ceil(count / 5));
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await asks(phones[Math.floor(n / 5)]!, `Frage ${n + 1}?`);
    ids.push(id);
  }
  return { meeting, crew, ids };
}

async function atQuestions(meeting: TestMeeting, serial = 1) {
  const window = await moderator(meeting, { serial });
  await window.page.keyboard.press('g');
  await window.page.getByRole('region', { name: 'Fragen', exact: true }).waitFor();
  return window;
}

function card(page: Page, text: string) {
  return page.getByRole('listitem').filter({ hasText: text });
}

function question(crew: Desk, id: string) {
  return crew.client.views('questions').find((each) => each.id === id);
}

function stateOf(crew: Desk, ids: readonly string[]) {
  return ids.map((id) => question(crew, id)?.state);
}

function isWaiting(crew: Desk, id: string): boolean {
  const there = question(crew, id);
  return there?.state === 'new' && !there.crew?.mergedInto;
}

function stageOf(crew: Desk, meeting: TestMeeting) {
  return crew.client.views('stages').find(({ id }) => id === meeting.id)?.scene;
}

/** Takes the last step back, which the button names. */
async function undoes(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: `Rückgängig ${what}` }).waitFor();
  await page.keyboard.press('z');
  await sees(page, `Zurückgenommen: ${what}`);
}
