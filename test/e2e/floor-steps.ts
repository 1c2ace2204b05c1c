import type { Sent, View } from '@miteinander/shared/contract';
import type { Page } from 'playwright-core';
import type { WantedMeeting } from '../harness/definition.ts';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { sees } from './people.ts';

type Voices = Sent<'speaker:configure'>['change']['voices'];

/** A meeting whose first session has an open list of speakers, and a desk. */
export async function openFloor(voices?: Voices, wanted: WantedMeeting = {}) {
  const meeting = await emptyMeeting({ polls: [], ...wanted });
  const desk = await meeting.desk();
  await desk.client.sees('floors', { id: meeting.session });
  await steersFloor(desk, 'speaker:configure', { change: { list: 'open', ...(voices && { voices }) } });
  return { meeting, desk };
}

export function floorOf(desk: Desk): View<'floors'> {
  const floor = desk.client.views('floors').find(({ id }) => id === desk.place.session);
  if (!floor) throw new Error('The desk sees no floor.');
  return floor;
}

type OfFloor =
  | 'speaker:call'
  | 'speaker:start'
  | 'speaker:pause'
  | 'speaker:extend'
  | 'speaker:put-back'
  | 'speaker:configure'
  | 'speaker:end';

/** Steers the floor as the desk sees it, and waits until what came of it is seen there, too. */
export async function steersFloor<Name extends OfFloor>(
  desk: Desk,
  name: Name,
  more: Omit<Sent<Name>, 'session' | 'expects'>,
): Promise<void> {
  const { session } = desk.place;
  const { revision } = floorOf(desk);
  await desk.client.expectOk(name, { session, expects: revision, ...more } as unknown as Sent<Name>);
  await until(`the desk sees what came of ${name}`, () => floorOf(desk).revision !== revision);
}

export async function opensFloorTab(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Wort' }).click();
  await sees(page, 'Redeliste offen');
}

export function tap(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}
