import type { NoticeView } from '@miteinander/shared/speakers/phases.contract';
import type { Entry } from '../live/outbox-rules.ts';

export interface OpenNotice {
  notice: NoticeView;
  /** tapped here; whether the desk knows depends on the network */
  isTapped: boolean;
}

export const confirmKey = (notice: string) => `confirm:${notice}`;

/** What somebody on the podium has not confirmed, oldest first: what was said first is to be read first. */
export function openNotices(
  notices: readonly NoticeView[],
  me: string,
  entries: readonly Entry[],
): OpenNotice[] {
  const tapped = new Set(
    entries
      .filter(({ outcome }) => outcome.state === 'queued' || outcome.state === 'received')
      .map(({ item }) => item.key),
  );
  return notices
    .filter(({ to, confirmed }) => to.includes(me) && !confirmed.some(({ panelist }) => panelist === me))
    .toSorted((a, b) => a.at - b.at)
    .map((notice) => ({ notice, isTapped: tapped.has(confirmKey(notice.id)) }));
}
