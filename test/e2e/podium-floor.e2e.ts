import { expect, test } from '@jest/globals';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { DeadZone } from './dead-zone.ts';
import { panelist, sees, seesNot } from './people.ts';

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
});
