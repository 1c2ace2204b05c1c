import type { View } from '@miteinander/shared/contract';
import { draftWord } from '../schedule/polls.ts';
import type { PlannedSteering, SteeringAction } from '../schedule/steering.ts';
import { type Steering, undoing } from './at-a-desk.ts';
import type { Look } from './desk.ts';

interface Seen {
  meetings: View<'meetings'>[];
  sessions: View<'sessions'>[];
  announcements: View<'announcements'>[];
  stages: View<'stages'>[];
  polls: View<'polls'>[];
}

type Poll = View<'polls'>;

/** Mostly what was done last is taken back, sometimes what was undone already. */
const undoneAmong = 4;

/** In which state a poll has to be for this to be done with it. */
const needed: Partial<Record<SteeringAction, readonly Poll['state'][]>> = {
  open: ['draft'],
  edit: ['draft'],
  remove: ['draft'],
  extend: ['open'],
  close: ['open'],
  reveal: ['closed'],
  hide: ['closed'],
  archive: ['closed'],
  repeat: ['open', 'closing', 'counting', 'closed'],
};

function seenBy({ place, views }: Look): Seen {
  return {
    meetings: views('meetings', place.meeting),
    sessions: views('sessions', place.meeting),
    announcements: views('announcements', place.meeting),
    stages: views('stages'),
    polls: views('polls'),
  };
}

/** The command for what is planned, with what the desk sees; null as long as there is nothing to do it with. */
export function steering(planned: PlannedSteering, look: Look): Steering | null {
  const { action, pick } = planned;
  const { session } = look.place;
  const seen = seenBy(look);
  const states = needed[action];
  // One draft stays one, so that there is always something to be kept from the hall.
  const polls = seen.polls.filter(
    ({ state, question }) => states?.includes(state) && question.de !== draftWord,
  );
  const poll = polls[pick % polls.length];
  if (states) return poll ? ofPoll(planned, session, poll) : null;
  const expects = (thing: { revision?: number | undefined }) =>
    (thing.revision ?? 0) - (planned.isStale ? 1 : 0);
  const [meeting, stage] = [seen.meetings[0], seen.stages[0]];
  const own = seen.sessions.find(({ id }) => id === session);
  const announcement = seen.announcements[pick % seen.announcements.length];
  const shown = seen.polls[pick % seen.polls.length];
  switch (action) {
    case 'create':
      return { name: 'poll:create', input: { session, poll: improvised(pick), open: pick % 2 === 0 } };
    case 'announce':
      return { name: 'announcement:publish', input: { text: { de: `Hinweis ${pick}` } } };
    case 'withdraw': {
      if (!announcement) return null;
      const input = { announcement: announcement.id, expects: expects(announcement) };
      return { name: 'announcement:withdraw', input };
    }
    case 'show': {
      if (!stage || !shown) return null;
      const scene = { kind: 'poll' as const, session, poll: shown.id, layout: 'total' as const };
      return { name: 'stage:show', input: { stage: session, scene, expects: expects(stage) } };
    }
    case 'set-session':
      if (!own) return null;
      return {
        name: 'session:set-state',
        input: { session, state: pick % 2 ? 'live' : 'ended', expects: expects(own) },
      };
    case 'set-joining':
      if (!meeting) return null;
      return { name: 'meeting:set-joining', input: { open: pick % 2 === 0, expects: expects(meeting) } };
    case 'undo':
      return undoing(pick, look.undoable, undoneAmong);
    default:
      throw new Error(`Nobody knows how to ${action}`);
  }
}

function ofPoll({ action, pick, isStale }: PlannedSteering, session: string, poll: Poll): Steering {
  const of = { session, poll: poll.id, expects: (poll.revision ?? 0) - (isStale ? 1 : 0) };
  switch (action) {
    case 'extend':
      return { name: 'poll:extend', input: { ...of, seconds: 300 + (pick % 300) } };
    case 'reveal':
    case 'hide':
      return { name: 'poll:set-revealed', input: { ...of, revealed: action === 'reveal' } };
    case 'edit':
      return { name: 'poll:edit', input: { ...of, change: improvised(pick) } };
    default:
      return { name: `poll:${action}` as 'poll:open', input: of };
  }
}

function improvised(pick: number) {
  const results = (['live', 'hidden', 'after-close', 'after-vote'] as const)[pick % 4]!;
  return { type: 'yes-no' as const, question: { de: `Zwischenfrage ${pick}` }, options: [], results };
}
