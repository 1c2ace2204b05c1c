import { expect, test } from '@jest/globals';
import { Audit, speak } from './audit.ts';
import { inBrowser } from './browser.ts';
import { floorOf, openFloor, steersFloor, tap } from './floor-steps.ts';
import { attendee, sees } from './people.ts';
import { phoneLook } from './window.ts';

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
});
