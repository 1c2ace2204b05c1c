import { expect, test } from '@jest/globals';
import { choice } from '../harness/definition.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { inBrowser } from './browser.ts';
import { attendee, join, moderator, projector } from './people.ts';
import { phoneLook, Window } from './window.ts';

inBrowser('four windows at once', (browser) => {
  test('join by code, vote, change, close, reveal: the same moment everywhere', async () => {
    const question = 'Welchen Weg gehen wir zuerst?';
    const meeting = await emptyMeeting({ polls: [{ ...choice('a', 'b'), question: { de: question } }] });
    const hall = await Window.open(browser(), phoneLook);
    await hall.page.goto(meeting.url);
    await hall.page.getByLabel('Code der Veranstaltung').fill(meeting.code);
    await hall.page.getByRole('button', { name: 'Weiter' }).click();
    await join(hall.page);
    expect(hall.errors).toEqual([]);
  });
});
