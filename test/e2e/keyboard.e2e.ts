import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choice } from '../harness/definition.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { inBrowser } from './browser.ts';
import { attendee, moderator, projector, sees } from './people.ts';
import { phoneLook, Window } from './window.ts';

inBrowser('with the keyboard alone', () => {
  test('somebody joins and votes, and always sees where they are', async () => {
    const meeting = await emptyMeeting();
    const [poll] = meeting.polls as [string];
    const desk = await meeting.desk();
    const { page } = await Window.open({ ...phoneLook, isTouch: false });
    await page.goto(meeting.url);
    await tabTo(page, 'Code der Veranstaltung');
    await page.keyboard.type(meeting.code);
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Teilnehmen' }).waitFor();
    expect(await focused(page)).toBe('Ein Treffen');
    await tabTo(page, 'im Saal');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('am Bildschirm');
    await tabTo(page, 'Teilnehmen');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    expect(await focused(page)).toBe('Erste Sitzung');

    await desk.opens(poll);
    await page.getByRole('radio', { name: 'Nein' }).waitFor();
    expect(await focused(page)).toBe('Erste Sitzung');
    await tabTo(page, 'Ja');
    await page.keyboard.press(' ');
    await sees(page, 'Gezählt');
    await page.keyboard.press('ArrowDown');
    await sees(page, 'änderbar, solange offen');
    expect(await focused(page)).toBe('Nein');
    await desk.closesForGood(poll);
    await sees(page, 'Ihre Antwort: Nein');
    expect(await focused(page)).toBe('Ja oder nein?');
    await tabTo(page, 'Programm');
    await page.keyboard.press('Enter');
    await sees(page, 'läuft');
  });

  test('several answers are sent, and the focus goes on to what is said about the vote', async () => {
    const meeting = await emptyMeeting({ polls: [{ ...choice('a', 'b', 'c'), type: 'multiple', max: 2 }] });
    const [poll] = meeting.polls as [string];
    const desk = await meeting.desk();
    const { page } = await attendee(meeting, { look: { ...phoneLook, isTouch: false } });
    await desk.opens(poll);
    await page.getByRole('checkbox', { name: 'Wahl b' }).waitFor();
    await tabTo(page, 'Wahl b');
    await page.keyboard.press(' ');
    await tabTo(page, 'Abstimmen');
    await page.keyboard.press('Enter');
    await sees(page, 'Gezählt');
    expect(await focused(page)).toContain('Gezählt');
  });

  test('a sheet takes the focus, keeps it, and gives it back', async () => {
    const meeting = await emptyMeeting();
    const { page } = await attendee(meeting, { look: { ...phoneLook, isTouch: false } });
    await tabTo(page, /^Meine Teilnahme/);
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Meine Teilnahme' });
    await sheet.waitFor();
    for (let stop = 0; stop < 8; stop++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.matches('dialog *, body'))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/^Meine Teilnahme/);
  });

  test('a moderator runs a poll from question to result', async () => {
    const meeting = await emptyMeeting({ polls: [{ question: { de: 'Vorbereitet?' } }] });
    const [desk, display, people] = await Promise.all([
      moderator(meeting),
      projector(meeting),
      meeting.phones(5),
    ]);
    const { page } = desk;
    const { keyboard } = page;
    const crew = await meeting.desk();

    await keyboard.press('u');
    await keyboard.type('Machen wir eine Pause?\nJetzt\nSpäter');
    await keyboard.press('Control+Enter');
    await sees(page, 'Umfrage angelegt.');
    const poll = await crew.sees('polls', { state: 'open', question: { de: 'Machen wir eine Pause?' } });
    await page.getByRole('heading', { name: 'Machen wir eine Pause?', level: 2 }).waitFor();
    await keyboard.press(' ');
    await display.page.getByRole('heading', { name: 'Machen wir eine Pause?' }).waitFor();
    const [now] = poll.options;
    await Promise.all(people.map((phone) => phone.votes(poll.id, now!.id)));
    await sees(display.page, '5 Stimmen');
    await page.getByRole('button', { name: '+30 s' }).waitFor();
    await keyboard.press('+');
    await page
      .getByText(/noch 0:\d\d/)
      .first()
      .waitFor();
    await keyboard.press('c');
    await crew.sees('polls', { id: poll.id, state: 'closed' });
    await page.getByRole('button', { name: 'Ergebnis zeigen' }).waitFor();
    await keyboard.press('r');
    await sees(display.page, 'Alle sagen: „Jetzt“.');

    await keyboard.press('k');
    await keyboard.press('e');
    await keyboard.press('End');
    expect(await focused(page)).toMatch(/^Frage, darunter/);
    await keyboard.press('Escape');
    await keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tasten' }).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('q');
    await keyboard.press(' ');
    await display.page.getByRole('heading', { name: 'Ein Treffen' }).waitFor();
    expect(desk.errors).toEqual([]);
  });

  test('a whole meeting without a mouse: the desk begins it, somebody joins, votes and sees what came out', async () => {
    const meeting = await emptyMeeting({ polls: [{ question: { de: 'Sind Sie dabei?' } }], moreSessions: 1 });
    const [desk, phone, others] = await Promise.all([
      moderator(meeting),
      Window.open({ ...phoneLook, isTouch: false }),
      meeting.phones(4),
    ]);
    const { keyboard } = desk.page;
    await keyboard.press('s');
    await desk.page.getByRole('button', { name: 'Wieder beginnen' }).waitFor();
    await keyboard.press('s');
    await desk.page.getByRole('button', { name: 'Sitzung beenden' }).waitFor();

    await phone.page.goto(`${meeting.url}/j/${meeting.code}`);
    await phone.page.getByRole('button', { name: 'Teilnehmen' }).waitFor();
    await tabTo(phone.page, 'Teilnehmen');
    await phone.page.keyboard.press('Enter');
    await phone.page.getByRole('navigation').waitFor();
    await tabTo(phone.page, /^Erste Sitzung/);
    await phone.page.keyboard.press('Enter');

    await keyboard.press('o');
    await phone.page.getByRole('radio', { name: 'Nein' }).waitFor();
    await tabTo(phone.page, 'Ja');
    await phone.page.keyboard.press(' ');
    await sees(phone.page, 'Gezählt');
    await Promise.all(others.map((each) => each.votes(meeting.polls[0]!, 'yes')));
    await sees(desk.page, '5 Stimmen');
    await keyboard.press('c');
    await desk.page.getByRole('button', { name: 'Ergebnis zeigen' }).waitFor();
    await keyboard.press('r');
    await sees(phone.page, '5 (100 %)');

    await keyboard.press('d');
    await keyboard.type('Vielen Dank!');
    await keyboard.press('Control+Enter');
    await sees(phone.page, 'Vielen Dank!');
    await sees(desk.page, 'Durchsage veröffentlicht');
    await keyboard.press('s');
    await sees(desk.page, 'beendet');
    await keyboard.press('f');
    await desk.page.getByRole('heading', { name: 'Weitere Sitzung 1', level: 1 }).waitFor();
    expect([desk, phone].flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('every stop on the desk can be seen, and none is a trap', async () => {
    const meeting = await emptyMeeting();
    const { page } = await moderator(meeting);
    const stops: string[] = [];
    while (stops.length < 80 && (stops.length < 2 || stops.at(-1) !== stops[0])) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
      expect(`${stops.at(-1)} ${await isFocusVisible(page)}`).toBe(`${stops.at(-1)} true`);
    }
    expect(stops.length).toBeLessThan(80);
    for (const stop of [
      'Tasten',
      'Sitzung beenden',
      'Öffnen',
      'Zeigen',
      'Frage, darunter',
      'Sofort öffnen',
      'Archiv',
    ])
      expect(stops.join('\n')).toContain(stop);
  });
});

/** Goes on with the tabulator, seeing the focus at every stop, until it is where it should be. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < 20; stop++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    passed.push(here);
    expect(`${here} ${await isFocusVisible(page)}`).toBe(`${here} true`);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`The tabulator does not lead to ${String(name)}, but to ${passed.join(', ')}`);
}

/** The name of what has the focus; empty if nothing has it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return '';
    const labels = 'labels' in here ? [...(here.labels as NodeListOf<HTMLElement>)] : [];
    const name = here.getAttribute('aria-label') ?? labels[0]?.innerText ?? (here as HTMLElement).innerText;
    return name.trim();
  });
}

/** Whether it, or the label that stands for it, is drawn differently because it has the focus. */
async function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return true;
    const drawn = [here, here.closest('label'), here.nextElementSibling].filter((each) => each !== null);
    return drawn.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
  });
}
