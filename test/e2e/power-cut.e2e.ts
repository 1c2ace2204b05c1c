import { expect, test } from '@jest/globals';
import { type KeptChromium, launchKept } from '../harness/chromium.ts';
import { cleanUp } from '../harness/clean-up.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer, temporaryFolder } from '../harness/own-server.ts';
import { inBrowser } from './browser.ts';
import { sees } from './people.ts';
import { pairs, showing, shows } from './screen.ts';

inBrowser('after a power cut', () => {
  test('[D6] a paired display comes up before the server has, calmly, and plays by itself', async () => {
    const database = await ownDatabase();
    const server = await ownServer({ databaseUrl: database.url });
    const meeting = await emptyMeeting({}, { url: server.url, databaseUrl: database.url });
    const [poll] = meeting.polls as [string];
    const profile = await temporaryFolder();
    const [desk, first] = await Promise.all([meeting.desk(), projectorPc(profile, `${server.url}/display`)]);
    await pairs(desk, first.page, { theme: 'dark' });
    await desk.opens(poll);
    await shows(desk, meeting.id, showing(meeting, poll));
    await first.page.getByRole('heading', { name: 'Ja oder nein?' }).waitFor();
    await first.page.locator('html[data-kept]').waitFor({ state: 'attached' });
    // A browser writes what pages keep up to a minute later, and at once when it is closed, as on the evening before.
    await first.close();
    const before = await projectorPc(profile, `${server.url}/display`);
    await before.page.getByRole('heading', { name: 'Ja oder nein?' }).waitFor();

    desk.client.close();
    await Promise.all([before.kill(), server.kill('SIGKILL'), database.stop('immediate')]);
    const after = await projectorPc(profile, `${server.url}/display`);
    await sees(after.page, 'Gleich geht es los.');
    await sees(after.page, 'Die Anzeige verbindet sich von selbst');
    expect(await after.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');

    await database.start();
    await server.restart();
    await after.page.getByRole('heading', { name: 'Ja oder nein?' }).waitFor();
    await sees(after.page, 'Jetzt abstimmen');
  });
});

/** A browser that starts with its machine and opens one address. */
async function projectorPc(profile: string, url: string): Promise<KeptChromium> {
  const browser = await launchKept(profile, url);
  if (!browser) throw new Error('There is no browser that can be started by its file.');
  cleanUp(() => browser.kill());
  return browser;
}
