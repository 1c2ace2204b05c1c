import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { Delta } from '@miteinander/shared/wire/delta';
import type { StreamState } from '@miteinander/shared/wire/live-rules';
import type { Check } from './evidence.ts';
import { canonical } from './recount.ts';
import { undoneThings } from './undone.ts';
import { type Moment, replay } from './replay.ts';

/** Nobody sees an older state after a newer one, nor anything that the revision does not stand for yet [L1, L2, L7]. */
export const checkHistory: Check = (evidence) => {
  const undone = undoneThings(evidence);
  return evidence.persons.flatMap((person) =>
    [...replay(person)].flatMap(([name, moments]) => {
      const stream = name.split(' ')[1]!;
      return ofStream(moments, undone).map((what) => `${person.name} in ${stream}: ${what}`);
    }),
  );
};

function ofStream(moments: readonly Moment[], undone: ReadonlySet<string>): string[] {
  const violations = new Set<string>();
  const shownOnce = new Set<string>();
  for (const moment of moments) {
    const { did, delta, before, after, isFollowed } = moment;
    if (did === 'subscribe' && isFollowed && moment.heard.how === 'pushed' && !isLettingGo(delta))
      violations.add(`what came before revision ${delta.from} was lost on an unbroken connection`);
    if (did !== 'apply') continue;
    if (after.to < before.to) violations.add(`revision ${after.to} came after ${before.to}`);
    for (const what of fromTheFuture(delta.to, after)) violations.add(what);
    for (const what of stepsBack(before, after, undone)) violations.add(what);
    for (const id of goneIn(before, after)) shownOnce.add(id);
    for (const id of idsOf(after))
      if (shownOnce.has(id) && !undone.has(id)) violations.add(`${id} came back`);
  }
  return [...violations];
}

/** Whoever leaves a table is told so by a gap in which there is nothing [T3]. */
function isLettingGo({ stream, from, to }: Delta): boolean {
  return stream.startsWith('table:') && from === to;
}

/** Only the crew sees the revision of a thing; it is part of what the delta says it reaches. */
function fromTheFuture(to: number, { things }: StreamState): string[] {
  return [...things.values()]
    .flatMap((views) => [...views.values()] as { id: string; revision?: number }[])
    .filter(({ revision }) => (revision ?? 0) > to)
    .map(({ id, revision }) => `${id} of revision ${revision} came with revision ${to}`);
}

const course = ['draft', 'open', 'closing', 'counting', 'closed'];

function stepsBack(before: StreamState, after: StreamState, undone: ReadonlySet<string>): string[] {
  const polls = pairs<PollView>('polls', before, after).flatMap(([old, now]) => {
    if (course.indexOf(now.state) < course.indexOf(old.state) && !undone.has(now.id))
      return [`poll ${now.id} went from ${old.state} to ${now.state}`];
    const isReopened = old.closedAt !== null && old.closedAt !== now.closedAt;
    return isReopened ? [`poll ${now.id} was closed twice`] : [];
  });
  const results = pairs<ResultView>('results', before, after).flatMap(([old, now]) => {
    if (now.votes < old.votes) return [`poll ${now.id} had ${old.votes} votes and then ${now.votes}`];
    const isSame = canonical(old.cells) === canonical(now.cells);
    return old.final && old.cells && now.cells && !isSame ? [`the frozen result of ${now.id} changed`] : [];
  });
  return [...polls, ...results];
}

function pairs<View>(kind: string, before: StreamState, after: StreamState): [View, View][] {
  const old = before.things.get(kind);
  return [...(after.things.get(kind)?.values() ?? [])].flatMap((now): [View, View][] => {
    const known = old?.get(now.id);
    return known ? [[known as View, now as View]] : [];
  });
}

/** What is put away or withdrawn is gone for good, unless just that was undone. */
const lasting = ['polls', 'announcements'];

function idsOf({ things }: StreamState): string[] {
  return lasting.flatMap((kind) => [...(things.get(kind)?.keys() ?? [])]);
}

function goneIn(before: StreamState, after: StreamState): string[] {
  const now = new Set(idsOf(after));
  return idsOf(before).filter((id) => !now.has(id));
}
