import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { until } from '../harness/until.ts';
import { Audit, speak } from './audit.ts';
import { inBrowser } from './browser.ts';
import { floorOf, openFloor } from './floor-steps.ts';
import { moderator, sees } from './people.ts';
import { deskLook } from './window.ts';

inBrowser('the floor at the desk', () => {
  test('[F24] a panel is run by keys alone: call, give the floor, more time, end, and every step is undone', async () => {
    const { meeting, desk } = await openFloor();
    const { session } = meeting;
    const phones = await meeting.phones(3);
    for (const [index, { client }] of phones.entries()) {
      await client.expectOk('speaker:request', { session, kind: 'question', topic: `Anliegen ${index + 1}` });
    }
    const { page, errors } = await atFloor(meeting);
    const { keyboard } = page;
    await sees(page, '3 Wortmeldungen');
    const [first, second] = floorOf(desk).order!.map(({ id }) => id);

    await keyboard.press('Shift+W');
    await until('the suggested one is called', () => floorOf(desk).called?.request === first);
    await sees(page, 'kommt');
    await keyboard.press('Shift+W');
    await until('and has the floor', () => speaks(first));
    // Keys mean what the page's own picture shows, and not what another desk sees already.
    const speaker = page.getByRole('region', { name: 'Hat das Wort' });
    await speaker.waitFor();
    await sees(page, '2 Wortmeldungen');
    const limit = floorOf(desk).turn?.clock.limitMs ?? 0;
    // In one go: no key is lost because the one before is on its way.
    for (const key of ['Shift+M', 'Shift+M', 'Shift+P']) await keyboard.press(key);
    await until('the clock stands', () => floorOf(desk).turn?.clock.runningSince === null);
    expect(floorOf(desk).turn?.clock.limitMs).toBe(limit + 60_000);
    await sees(page, 'Uhr angehalten');
    await keyboard.press('Shift+E');
    await until('nobody speaks', () => floorOf(desk).turn === null);
    await sees(page, 'Gerade hat niemand das Wort.');
    await keyboard.press('z');
    await until('the end is taken back', () => speaks(first));
    await speaker.waitFor();

    await keyboard.press('g');
    await keyboard.press('g');
    await sees(page, 'Runde 1');
    await keyboard.press('j');
    await page.locator('li[aria-current]:nth-child(2)').waitFor();
    await keyboard.press('Alt+ArrowUp');
    await until('somebody else is first, by hand', () => floorOf(desk).order?.[1]?.id === second);
    await sees(page, 'von Hand gesetzt');
    await keyboard.press('r');
    await until('the rules decide again', () => floorOf(desk).order?.[0]?.id === second);
    await keyboard.press('u');
    await page.getByLabel('Mikrofon', { exact: true }).fill('2');
    await keyboard.press('Enter');
    await desk.client.sees('requests', { microphone: 2, isOnBehalf: true });
    await sees(page, 'Mikrofon 2');
    // What was done before is not offered over a later step.
    const offer = page.locator('output').getByRole('button', { name: 'Rückgängig', exact: true });
    await offer.waitFor();
    await keyboard.press('Shift+P');
    await offer.waitFor({ state: 'detached', timeout: 5_000 });
    expect(errors).toEqual([]);

    function speaks(request: string | undefined): boolean {
      return floorOf(desk).turn?.speaker.request === request;
    }
  });

  test('[F24] somebody is dragged to another place; meanwhile the list stands still', async () => {
    const { meeting, desk } = await openFloor();
    const { session } = meeting;
    const [late, ...phones] = await meeting.phones(5);
    for (const { client } of phones)
      await client.expectOk('speaker:request', { session, kind: 'contribution' });
    const { page, errors } = await atFloor(meeting);
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await sees(page, '4 Wortmeldungen');
    const before = floorOf(desk).order!.map(({ id }) => id);
    const grips = page.getByTitle('Verschieben durch Ziehen');
    const [second, last] = await Promise.all([grips.nth(1).boundingBox(), grips.nth(3).boundingBox()]);
    await page.mouse.move(last!.x + 9, last!.y + 9);
    await page.mouse.down();
    await page.mouse.move(second!.x + 9, second!.y + 2, { steps: 3 });
    await late!.client.expectOk('speaker:request', { session, kind: 'order' });
    await sees(page, '5 Wortmeldungen');
    expect(await grips.count()).toBe(4);
    await page.mouse.up();
    await until('they stand where they were let go', () =>
      floorOf(desk)
        .order!.slice(0, 2)
        .every(({ id, why }, place) => id === before[place * 3] && why[0] === 'by-hand'),
    );
    await grips.nth(4).waitFor();
    expect(floorOf(desk).order!.filter(({ why }) => why[0] === 'by-hand')).toHaveLength(2);

    // On a tablet the list begins in sight, and what is said at the foot lies over the list alone.
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.keyboard.press('Shift+L');
    const said = page.locator('output > span').filter({ hasText: 'Redeliste geschlossen.' });
    await said.waitFor();
    const [grip, notice] = await Promise.all([grips.nth(1).boundingBox(), said.boundingBox()]);
    expect(grip!.y).toBeLessThan(600);
    expect(notice!.x + notice!.width).toBeLessThanOrEqual(grip!.x + grip!.width);
    expect(errors).toEqual([]);
  });

  test('everybody can use it', async () => {
    const { meeting } = await openFloor();
    const { session } = meeting;
    for (const { client } of await meeting.phones(3)) {
      await client.expectOk('speaker:request', { session, kind: 'contribution', topic: 'Was kostet das?' });
    }
    const { page } = await atFloor(meeting);
    const audit = new Audit(page, { speak });
    await page.keyboard.press('Shift+W');
    await button(page, 'Wort geben').first().click();
    await button(page, 'Anhalten').waitFor();
    await button(page, 'Aufrufen').first().click();
    await sees(page, 'kommt');
    await audit.look('the floor beside the stage');
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await audit.look('the floor with room for everything');
    await page.keyboard.press(',');
    await page.getByRole('dialog').waitFor();
    await audit.look('rules and times');
    expect(audit.problems).toEqual([]);
  });
});

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

async function atFloor(meeting: Parameters<typeof moderator>[0]): Promise<{ page: Page; errors: string[] }> {
  const window = await moderator(meeting, { look: { ...deskLook, isCalm: true } });
  await window.page.keyboard.press('Shift+D');
  return window;
}
