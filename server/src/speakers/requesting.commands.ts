import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { crowdOf, shownOf } from '../people/crowd.ts';
import { added } from './added-request.ts';
import { type FloorState, type RequestRow } from './floor-state.ts';
import { requestIn, settled, withdrawn, lastInLine, withRequests } from './floor.rules.ts';
import { findFloorState } from './floor.sql.ts';
import { saveOwn } from './floor-steering.ts';
import { requestedViews } from './requested.source.ts';
import { refuseFull, refuseUnlisted, voiceFor } from './requesting.rules.ts';
import { findPanelist, findRequester } from './requesting.sql.ts';

/** Asking to speak, and what one may do with one's own request. */
@Injectable()
@Commands()
export class RequestingCommands {
  /** Whoever is on the list already is answered with that request [F10]. */
  @Handles('speaker:request')
  request({ actor, meeting, input, write }: Call<'speaker:request'>): Answer<'speaker:request'> {
    const { session, kind, topic, panelist, name, voice, microphone } = input;
    const attendee = actor.id!;
    return write([session], async (tx) => {
      const [requester, { now, ...state }, crowd] = await Promise.all([
        findRequester(tx.query, { meeting, session, attendee, panelist }),
        findFloorState(tx.query, session),
        crowdOf(tx.query, meeting),
      ]);
      if (!requester?.hasPanelist) throw new Refusal('not-found');
      const there = state.requests.find(({ attendee_id }) => attendee_id === attendee);
      if (there) return { data: await viewOf(tx, session, there), isUnchanged: true };
      refuseUnlisted(state, { isLive: requester.isLive, kind });
      const { isLive: _, hasPanelist: __, ...who } = requester;
      const { after, row } = added(state, {
        ...who,
        ...shownOf(requester, crowd),
        attendee_id: attendee,
        addressed_to: panelist,
        kind,
        topic,
        name: crowd.names === 'off' ? null : name,
        voice: voiceFor(requester.attendance, state.floor.voices, voice),
        microphone: requester.attendance === 'hall' ? microphone : null,
        asked_at: now,
      });
      const persons = await saveOwn(tx, state, after);
      return { data: await viewOf(tx, session, row), persons };
    });
  }

  @Handles('speaker:withdraw')
  withdraw({ actor, input, write }: Call<'speaker:withdraw'>): Answer<'speaker:withdraw'> {
    const { session, request } = input;
    return write([session], async (tx) => {
      const { now, ...state } = await findFloorState(tx.query, session, [request]);
      const row = ownOf(state, { request, attendee: actor.id! });
      // What is taken back twice is taken back, and whoever has spoken has.
      if (row.state === 'withdrawn' || row.state === 'over') return { data: null, isUnchanged: true };
      requestIn(state, request, ['waiting', 'called', 'speaking']);
      return { data: null, persons: await saveOwn(tx, state, withdrawn(state, row, now)) };
    });
  }

  @Handles('speaker:answer-call')
  answerCall({ actor, input, write }: Call<'speaker:answer-call'>): Answer<'speaker:answer-call'> {
    const { session, request, answer } = input;
    return write([session], async (tx) => {
      const { now: _, ...state } = await findFloorState(tx.query, session, [request]);
      ownOf(state, { request, attendee: actor.id! });
      const row = requestIn(state, request, ['called']);
      const after =
        answer === 'ready'
          ? withRequests(state, [{ ...row, is_ready: true }])
          : settled(lastInLine(state, row));
      const persons = await saveOwn(tx, state, after);
      const own = after.requests.find(({ id }) => id === request)!;
      return { data: await viewOf(tx, session, own), persons };
    });
  }

  /** Also while the list is closed: a moderator decides. */
  @Handles('speaker:request-for')
  requestFor({ actor, meeting, input, write }: Call<'speaker:request-for'>): Answer<'speaker:request-for'> {
    const { session, kind, topic, speaker, microphone } = input;
    return write([session], async (tx) => {
      const [{ now, ...state }, crowd, panelist] = await Promise.all([
        findFloorState(tx.query, session),
        crowdOf(tx.query, meeting),
        speaker === null ? null : findPanelist(tx.query, session, speaker),
      ]);
      if (panelist === undefined) throw new Refusal('not-found');
      const isThere = state.requests.find(({ panelist_id }) => speaker !== null && panelist_id === speaker);
      if (isThere) return { data: { request: isThere.id, number: isThere.number }, isUnchanged: true };
      refuseFull(state);
      const who = panelist ?? { attendance: input.attendance, group_id: input.group, speaking_s: null };
      const { after, row } = added(state, {
        ...shownOf(who, crowd),
        attendee_id: null,
        panelist_id: speaker,
        on_behalf_by: actor.id!,
        attendance: who.attendance,
        group_id: who.group_id,
        speaking_s: who.speaking_s,
        kind,
        topic,
        name: panelist?.name ?? input.name,
        voice: voiceFor(who.attendance, state.floor.voices, panelist ? undefined : input.voice),
        microphone,
        asked_at: now,
      });
      return { data: { request: row.id, number: row.number }, persons: await saveOwn(tx, state, after) };
    });
  }
}

function ownOf(
  { requests }: FloorState,
  { request, attendee }: { request: string; attendee: string },
): RequestRow {
  const row = requests.find(({ id }) => id === request);
  if (row?.attendee_id !== attendee) throw new Refusal('not-found');
  return row;
}

/** As the person sees it in their own stream. */
async function viewOf(tx: ChannelTx, session: string, row: RequestRow) {
  const views = await requestedViews(tx.query, session, [row.attendee_id!]);
  return views.find(({ view }) => view.id === row.id)!.view;
}
