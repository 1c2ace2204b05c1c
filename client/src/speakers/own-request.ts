import { isOnList } from '@miteinander/shared/speakers/request-states';
import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { Entry } from '../live/outbox-rules.ts';

/** What somebody has to do with the list: nothing, on the way to the server, or a request that it knows. */
export type Own =
  | { is: 'nothing' }
  | { is: 'unsent'; entry: Entry }
  /** on the list, or what became of the last one */
  | { is: 'request'; request: RequestedView };

/** The one that is on the list, or else the newest; undefined if this person never asked. */
export function newestOf(requested: readonly RequestedView[]): RequestedView | undefined {
  const [newest] = requested.toSorted((a, b) => b.askedAt - a.askedAt);
  return requested.find(({ state }) => isOnList(state)) ?? newest;
}

/** What waits on the device is shown before what is over, and after what is on the list. */
export function ownOf(requested: readonly RequestedView[], entry: Entry | undefined): Own {
  const request = newestOf(requested);
  if (request && isOnList(request.state)) return { is: 'request', request };
  if (entry) return { is: 'unsent', entry };
  return request ? { is: 'request', request } : { is: 'nothing' };
}
