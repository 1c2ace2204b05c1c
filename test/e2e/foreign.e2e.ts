import { expect, test } from '@jest/globals';
import type { Scene } from '@miteinander/shared/display/display.contract';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { query } from '../harness/database.ts';
import { choice } from '../harness/definition.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { asks, asksPublicly, decides, steersQuestion } from '../harness/questions.ts';
import { inBrowser } from './browser.ts';
import { cutTexts, overTheEdge } from './in-page.ts';
import { sizes } from './looks.ts';
import { deskLook, displayLook, phoneLook, tabletLook, Window } from './window.ts';
import { pseudoLanguage } from './workshop.ts';

const delivered = join(import.meta.dirname, '../../client/dist');
const foreign = { isCalm: true, language: pseudoLanguage } as const;
const shapes = [displayLook, { width: 1024, height: 768 }, { width: 1080, height: 1920 }];
const groups = [
  { id: 'amt', text: { de: 'Behörden' } },
  { id: 'ngo', text: { de: 'Zivilgesellschaft' } },
];

/** Looks at states in a long language from right to left; collects what does not fit. */
class Foreigner {
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    private readonly seen: readonly { width: number; height: number }[] = sizes,
  ) {}

  async look(state: string): Promise<void> {
    for (const size of this.seen) {
      await this.page.setViewportSize(size);
      const found = [
        ...(await overTheEdge(this.page)),
        ...(await cutTexts(this.page)),
        ...(await this.mirrored()),
      ];
      this.problems.push(...found.map((problem) => `${state} at ${size.width} px: ${problem}`));
    }
    await this.page.setViewportSize(this.seen[0]!);
  }

  /** The page runs from right to left, and says so in a language that does. */
  private async mirrored(): Promise<string[]> {
    const [direction, text] = await this.page.evaluate(() => [
      getComputedStyle(document.body).direction,
      document.body.innerText,
    ]);
    return [
      ...(direction === 'rtl' ? [] : [`runs ${direction}`]),
      ...(/⟦[^⟧]+⟧/u.test(text ?? '') ? [] : ['speaks another language']),
    ];
  }
}

inBrowser('in a long language from right to left', () => {
  test('the phone fits and is mirrored', async () => {
    const meeting = await emptyMeeting({
      groups,
      names: 'optional',
      polls: [
        { ...choice('a', 'b', 'c'), results: 'after-close' },
        { ...choice('a', 'b', 'c'), type: 'multiple', max: 2 },
      ],
    });
    const [first, several] = meeting.polls as [string, string];
    const [desk, hall, remote] = await Promise.all([
      meeting.desk(),
      meeting.phones(6, { group: 'amt' }),
      meeting.phones(6, { attendance: 'remote', group: 'ngo' }),
    ]);
    const { page } = await Window.open({ ...phoneLook, ...foreign });
    const foreigner = new Foreigner(page);
    await page.goto(meeting.url);
    await page.getByRole('textbox').waitFor();
    await foreigner.look('the code');
    await page.goto(`${meeting.url}/j/${meeting.code}`);
    await page.getByRole('radio').first().waitFor();
    await foreigner.look('who I am');
    await page.locator('[type=submit]').click();
    const bar = page.getByRole('navigation').last();
    await bar.waitFor();
    await foreigner.look('nothing to do');

    await desk.opens(first);
    await page.getByRole('radio', { name: 'Wahl a' }).check();
    await foreigner.look('a poll');
    await Promise.all([...hall, ...remote].map((phone, index) => phone.votes(first, index % 3 ? 'a' : 'b')));
    await desk.closesForGood(first);
    await page.locator('[data-chart]').waitFor();
    await foreigner.look('a result');
    await page.getByRole('radio').nth(2).check();
    await foreigner.look('a result by groups');
    await desk.opens(several);
    await page.getByRole('checkbox').first().check();
    await foreigner.look('a half-filled answer');
    await desk.client.expectOk('announcement:publish', { text: { de: 'Der Kaffee ist fertig.' } });
    await page.getByText('Der Kaffee ist fertig.').first().waitFor();
    for (const [index, link] of (await bar.getByRole('link').all()).entries()) {
      await link.click();
      await foreigner.look(`section ${index + 1}`);
    }
    expect(foreigner.problems).toEqual([]);
  });

  test('questions on the phone fit and are mirrored', async () => {
    const meeting = await emptyMeeting({ groups, polls: [] });
    const [desk, author] = await Promise.all([meeting.desk(), meeting.phone()]);
    const { page } = await Window.open({ ...phoneLook, ...foreign });
    const foreigner = new Foreigner(page);
    await page.goto(`${meeting.url}/j/${meeting.code}`);
    await page.locator('[type=submit]').click();
    const main = page.getByRole('main');
    await page.getByRole('navigation').last().getByRole('link').nth(1).click();
    await asksPublicly(author, desk, 'Welche Auskünfte dürfen Behörden überhaupt geben?');
    const onStage = await asksPublicly(author, desk, 'Who decides?');
    await main.getByText('Who decides?').or(main.locator('button[class*=pill]')).first().waitFor();
    await steersQuestion(desk, 'question:place', onStage, { place: 'now' });
    await main.getByText('Who decides?').waitFor();
    await foreigner.look('questions');
    await main.locator('summary').first().click();
    await foreigner.look('figures and reasons');
    await main.locator('summary').first().click();

    await main.getByRole('button').last().click();
    await foreigner.look('asking');
    await page.getByRole('textbox').fill('هل يمكن للمنظمات الصغيرة المشاركة في القرار؟');
    await page.locator('dialog [type=submit]').click();
    await desk.sees('questions', { state: 'new' });
    await main.getByText('هل يمكن').waitFor();
    await foreigner.look('my question');
    expect(foreigner.problems).toEqual([]);
  });

  test('what stands beside on the phone fits and is mirrored: the picture, a break, more time, days', async () => {
    const meeting = await emptyMeeting({
      groups,
      moreSessions: 4,
      streamGraceS: 10,
      polls: [{ durationS: 3_600 }],
    });
    const [poll] = meeting.polls as [string];
    await query('UPDATE session SET stream_url = $2, description = $3 WHERE id = $1', [
      meeting.session,
      'https://www.youtube.com/watch?v=jNQXAC9IVRw',
      { de: 'Wovon hier die Rede ist. '.repeat(20) },
    ]);
    await query(
      `UPDATE session SET state = 'planned', starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
       WHERE id = ANY($1)`,
      [meeting.sessions.slice(1)],
    );
    const desk = await meeting.desk();
    const { page } = await Window.open({ ...phoneLook, ...foreign });
    const foreigner = new Foreigner(page);
    await page.goto(`${meeting.url}/j/${meeting.code}?at=remote`);
    await page.locator('[type=submit]').click();
    const picture = page.locator('section[data-step]');
    await picture.waitFor();
    await foreigner.look('the picture, offered');
    await picture.getByRole('button').first().click();
    await foreigner.look('the picture, and who learns what');
    const { revision: expects = 0 } = desk.client.views('timers').find(({ id }) => id === meeting.id) ?? {};
    await desk.client.expectOk('timer:start', { stage: meeting.id, expects, seconds: 600, label: null });
    await page.getByRole('timer').waitFor();
    await foreigner.look('a break');
    await desk.opens(poll);
    await page.getByRole('radio').first().waitFor();
    await foreigner.look('a poll with a time of its own');
    await page.getByRole('navigation').last().getByRole('link').last().click();
    await page.getByRole('tab').first().waitFor();
    await foreigner.look('days');
    await page.locator('header button').first().click();
    await page.getByRole('switch').waitFor();
    await foreigner.look('how I take part');
    expect(foreigner.problems).toEqual([]);
  });

  test('the desk fits and is mirrored', async () => {
    const meeting = await emptyMeeting({ polls: [choice('a', 'b'), {}], groups });
    const [poll] = meeting.polls as [string];
    const [desk, people] = await Promise.all([meeting.desk(), meeting.phones(6)]);
    const { page } = await Window.open({ ...deskLook, ...foreign });
    const foreigner = new Foreigner(page, [
      deskLook,
      { width: 1920, height: 1080 },
      { width: 390, height: 844 },
    ]);
    await page.goto(`${meeting.url}/desk/${meeting.code}#${meeting.secret('moderator')}`);
    await page.getByText('Ja oder nein?').first().waitFor();
    await foreigner.look('prepared polls');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await foreigner.look('the keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    await desk.sees('polls', { id: poll, state: 'open' });
    await page.keyboard.press(' ');
    await Promise.all(people.map((phone) => phone.votes(poll, 'a')));
    await foreigner.look('an open poll');
    await page.keyboard.press('c');
    await page.locator('main [data-chart]').first().waitFor();
    await foreigner.look('a result');
    expect(foreigner.problems).toEqual([]);
  });

  test('the questions at the desk fit and are mirrored', async () => {
    const meeting = await emptyMeeting({ polls: [], groups });
    const [desk, phone] = await Promise.all([meeting.desk(), meeting.phone()]);
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push((await asks(phone, `${n}: Wer entscheidet darüber?`)).id);
    await decides(desk, 'question:set-state', ids.slice(3), { state: 'approved' });
    await steersQuestion(desk, 'question:place', ids[3]!, { place: 'now' });
    await decides(desk, 'question:decline', [ids[2]!], { reason: 'not-this-session' });
    const { page } = await Window.open({ ...deskLook, ...foreign });
    const foreigner = new Foreigner(page, [
      deskLook,
      { width: 1024, height: 768 },
      { width: 390, height: 844 },
    ]);
    await page.goto(`${meeting.url}/desk/${meeting.code}#${meeting.secret('moderator')}`);
    await page.getByRole('navigation').getByRole('row').first().waitFor();
    await page.keyboard.press('g');
    await page.getByText('5: Wer entscheidet darüber?').waitFor();
    await foreigner.look('questions');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { level: 3 }).first().waitFor();
    await foreigner.look('everything about a question');
    await page.keyboard.press('Enter');
    for (const key of ['n', 'm', 'y', 'u', ',']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await foreigner.look(`the dialog of ${key}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(foreigner.problems).toEqual([]);
  });

  test('the display fits and is mirrored', async () => {
    const meeting = await emptyMeeting({ polls: [choice('a', 'b', 'c')], groups });
    const [poll] = meeting.polls as [string];
    const { id: stage, session } = meeting;
    const [desk, hall, remote] = await Promise.all([
      meeting.desk(),
      meeting.phones(6, { group: 'amt' }),
      meeting.phones(6, { attendance: 'remote', group: 'ngo' }),
    ]);
    const { page } = await Window.open({ ...displayLook, ...foreign });
    const foreigner = new Foreigner(page, shapes);
    const show = async (scene: Scene) => {
      const { revision: expects = 0 } = desk.client.views('stages').find(({ id }) => id === stage)!;
      const { revision } = await desk.client.expectOk('stage:show', { stage, scene, expects });
      await desk.client.reaches(stage, revision ?? expects);
    };
    await page.goto(`${meeting.url}/display?lang=${pseudoLanguage}`);
    await page.getByRole('heading').first().waitFor();
    await foreigner.look('a code to pair');
    await page.goto(
      `${meeting.url}/display/${meeting.code}?lang=${pseudoLanguage}#${meeting.secret('display')}`,
    );
    await page.getByText(meeting.code.slice(0, 3)).first().waitFor();
    await foreigner.look('welcome');
    await desk.opens(poll);
    await show({ kind: 'poll', session, poll, layout: 'attendance' });
    await page.getByText('Wahl c').waitFor();
    await foreigner.look('voting');
    await Promise.all([...hall, ...remote].map((phone, index) => phone.votes(poll, index % 3 ? 'a' : 'b')));
    await desk.closesForGood(poll);
    await desk.reveals(poll);
    await page.locator('[data-chart]').waitFor();
    await foreigner.look('hall and remote');
    await show({ kind: 'poll', session, poll, layout: 'group' });
    await page.getByText('Zivilgesellschaft').first().waitFor();
    await foreigner.look('groups');
    await show({ kind: 'question', session });
    await page.locator('[data-chart]').waitFor({ state: 'detached' });
    await foreigner.look('nothing asked on the stage');
    const ids = [];
    for (const phone of hall.slice(0, 2))
      ids.push((await asks(phone, `${ids.length}: Wer entscheidet darüber?`)).id);
    await decides(desk, 'question:set-state', ids, { state: 'approved' });
    await show({ kind: 'questions', session });
    await page.getByText('1: Wer entscheidet').first().waitFor();
    await foreigner.look('questions');
    await steersQuestion(desk, 'question:place', ids[0]!, { place: 'now' });
    await show({ kind: 'question', session });
    await page.getByRole('heading', { name: '0: Wer entscheidet' }).waitFor();
    await foreigner.look('a question');
    expect(foreigner.problems).toEqual([]);
  });

  test('the podium fits and is mirrored', async () => {
    const seat = { name: 'Forscherin', organisation: null, group: null, attendance: 'hall' as const };
    const meeting = await emptyMeeting({ groups, panelists: [seat] });
    const [desk, phone] = await Promise.all([meeting.desk(), meeting.phone()]);
    const { page } = await Window.open({ ...tabletLook, ...foreign });
    const foreigner = new Foreigner(page, [tabletLook, ...sizes]);
    await page.goto(`${meeting.url}/panel/${meeting.code}`);
    await page.getByRole('heading').first().waitFor();
    await foreigner.look('without access');
    await page.goto(`${meeting.url}/panel/${meeting.code}?again#${meeting.secret('panelist')}`);
    await page.getByRole('region').nth(3).waitFor();
    await foreigner.look('no question yet');
    const { id: me } = await desk.sees('panelists', { name: 'Forscherin' });
    const ids = [];
    for (const to of [null, me, null, null])
      ids.push((await asks(phone, `${ids.length}: Wer entscheidet darüber?`, { panelist: to })).id);
    await decides(desk, 'question:set-state', ids, { state: 'approved' });
    await steersQuestion(desk, 'question:place', ids[0]!, { place: 'now' });
    await steersQuestion(desk, 'question:place', ids[2]!, { place: 'next' });
    await page.getByText('3: Wer entscheidet').first().waitFor();
    await page.getByText('2: Wer entscheidet').first().waitFor();
    await foreigner.look('questions');
    expect(foreigner.problems).toEqual([]);
  });

  test('what is delivered has neither this language nor the page of all components', () => {
    const files = readdirSync(delivered, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => file.endsWith('.js'));
    const speaks = (file: string) => readFileSync(join(delivered, file), 'utf8').includes(pseudoLanguage);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter(speaks)).toEqual([]);
    expect(files).not.toContain('ui.html');
  });

  test('every component fits', async () => {
    const { page } = await Window.open({ ...phoneLook, ...foreign });
    const { url } = await emptyMeeting();
    const foreigner = new Foreigner(page);
    await page.goto(`${url}/ui`);
    await page.getByRole('heading').first().waitFor();
    await foreigner.look('all components');
    expect(foreigner.problems).toEqual([]);
  });
});
