import { expect, test } from '@jest/globals';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { steersFloor } from '../harness/floor.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { moderator, panelist, sees, seesNot } from './people.ts';
import { tabletLook, Window } from './window.ts';

const podium = [{ name: 'Forscherin', organisation: 'Verbund', group: null, attendance: 'remote' as const }];

inBrowser('the podium and the moderator', () => {
  test('[F15] [F20] what is told is confirmed with a tap, a wish is shown and seen to, also through a dead zone', async () => {
    const meeting = await emptyMeeting({ panelists: podium, polls: [] });
    const [desk, zone] = await Promise.all([meeting.desk(), DeadZone.before(meeting.url)]);
    const { id: me } = await desk.sees('panelists', { name: 'Forscherin' });
    const { session } = meeting;
    const { page, errors } = await panelist(meeting, { through: zone.url });
    const reply = page.getByRole('button', { name: 'Ich möchte erwidern' });
    await reply.waitFor();
    for (const text of ['Bitte zum Schluss kommen.', 'Danach sind Sie dran.'])
      await desk.client.expectOk('podium:tell', { session, to: [me], text });
    const messages = page.getByRole('region', { name: 'Nachrichten der Moderation' });
    await messages.getByText('Danach sind Sie dran.').waitFor();
    await messages.getByRole('button', { name: 'Gelesen' }).first().click();
    await seesNot(page, 'Bitte zum Schluss kommen.');
    await desk.sees('notices', ({ text, confirmed }) => text.startsWith('Bitte') && confirmed.length === 1);

    await reply.click();
    await desk.sees('signals', ({ id, reply: since }) => id === me && since !== null);
    await sees(page, 'Die Moderation sieht es.');
    await desk.client.expectOk('podium:clear-signal', { session, panelist: me, signal: 'reply' });
    await until('it was seen to', async () => (await reply.getAttribute('aria-pressed')) === 'false');

    zone.cut();
    await sees(page, 'Keine Verbindung.');
    await page.getByRole('button', { name: 'Bitte langsamer' }).click();
    await messages.getByRole('button', { name: 'Gelesen' }).click();
    await sees(page, 'Wartet auf Netz, wird dann gesendet');
    zone.open();
    await desk.sees('signals', ({ id, slower }) => id === me && slower !== null);
    await desk.sees('notices', ({ text, confirmed }) => text.startsWith('Danach') && confirmed.length === 1);
    await messages.waitFor({ state: 'detached' });
    expect(errors.filter((error) => !error.includes('WebSocket') && !error.includes('ERR_'))).toEqual([]);
  });

  test('[F26] [F27] somebody comes onto the podium by keys, opens their page, speaks, leaves and is back', async () => {
    const meeting = await emptyMeeting({ polls: [] });
    const [desk, { page, errors }] = await Promise.all([meeting.desk(), moderator(meeting)]);
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Shift+H');
    await dialog.getByLabel('Name oder Rolle').fill('Vertretung');
    await page.keyboard.press('Enter');
    await dialog.getByRole('heading', { name: 'Vertretung sitzt auf dem Podium' }).waitFor();
    const address = dialog.getByText('/panel/');
    expect(await address.count()).toBe(0);
    await dialog.getByRole('button', { name: 'Link zeigen' }).click();
    await dialog.getByRole('img', { name: 'QR-Code der Seite von Vertretung' }).waitFor();
    const first = await address.innerText();
    await dialog.getByRole('button', { name: 'Fertig' }).click();

    const own = await Window.open(tabletLook);
    await own.page.goto(first.replace(/^.*(?=\/panel\/)/, meeting.url));
    await own.page.getByRole('button', { name: 'Bitte langsamer' }).waitFor();
    const { id } = await desk.sees('panelists', { name: 'Vertretung' });
    await steersFloor(desk, 'speaker:start', { who: { is: 'panelist', panelist: id } });
    await page.getByRole('button', { name: 'Wort', exact: true }).first().click();
    const change = page.getByRole('button', { name: 'Vertretung ändern' });
    await change.click();
    const leave = dialog.getByRole('button', { name: 'Vom Podium nehmen' });
    await sees(page, 'Vertretung hat gerade das Wort oder ist aufgerufen.');
    expect(await leave.isDisabled()).toBe(true);
    await steersFloor(desk, 'speaker:end', {});
    await leave.click();
    await sees(page, 'Vertretung vom Podium nehmen?');
    await leave.click();
    await sees(own.page, 'Sie sitzen nicht mehr auf diesem Podium.');
    await seesNot(page, 'Vertretung hat gerade');
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
    await own.page.getByRole('button', { name: 'Bitte langsamer' }).waitFor();

    await change.click();
    await dialog.getByRole('button', { name: 'Link zeigen' }).click();
    await address.waitFor();
    const renew = dialog.getByRole('button', { name: 'Neuen Link ausgeben' });
    await renew.click();
    await renew.click();
    await sees(own.page, 'Dieser Zugang gilt nicht');
    await until('the new link is there', async () => (await address.innerText()) !== first);
    expect([...errors, ...own.errors.filter((error) => !error.includes('WebSocket'))]).toEqual([]);
  });
});
