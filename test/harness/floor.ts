import { randomUUID } from 'node:crypto';
import type { Sent, View } from '@miteinander/shared/contract';
import type { Desk } from './desk.ts';
import type { Phone } from './phone.ts';

export type Steering =
  | 'speaker:call'
  | 'speaker:start'
  | 'speaker:end'
  | 'speaker:pause'
  | 'speaker:extend'
  | 'speaker:put-back'
  | 'speaker:remove'
  | 'speaker:arrange'
  | 'speaker:shuffle'
  | 'speaker:new-round'
  | 'speaker:configure'
  | 'speaker:give-time';

/** The floor as a desk sees it. */
export function floorOf({ client, place }: Desk): View<'floors'> {
  return client.views('floors').find(({ id }) => id === place.session)!;
}

/** Steers the floor as the desk sees it, and waits until it sees what came of it; gives the command's id. */
export async function steersFloor<Name extends Steering>(
  desk: Desk,
  name: Name,
  more: Omit<Sent<Name>, 'session' | 'expects'>,
): Promise<string> {
  const { client, place } = desk;
  const { revision } = await client.sees('floors', { id: place.session });
  const id = randomUUID();
  const input = { session: place.session, expects: revision!, ...more } as unknown as Sent<Name>;
  const done = await client.expectOk(name, input, { id });
  await client.reaches(place.session, (done as { revision: number }).revision);
  return id;
}

export function startsRequest(desk: Desk, request: string): Promise<string> {
  return steersFloor(desk, 'speaker:start', { who: { is: 'request', request } });
}

/** Asks to speak, and gives the request's id. */
export async function asksToSpeak(
  { client, place }: Phone,
  more: Partial<Sent<'speaker:request'>> = {},
): Promise<string> {
  const input = { session: place.session, kind: 'contribution' as const, ...more };
  return (await client.expectOk('speaker:request', input)).id;
}
