import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { crowdOf, shownOf } from '../people/crowd.ts';
import { AskingBox } from './asking-box.ts';
import { added } from './coming.ts';
import { type FloorState, type RequestRow } from './floor-state.ts';
import { backInLine, requestIn, settled, withRequests } from './floor.rules.ts';
import { findFloorState } from './floor.sql.ts';
import { saveOwn } from './floor-steering.ts';
import { requestedViews } from './requested.source.ts';
import { refuseFull, voiceFor } from './requesting.rules.ts';
import { findPanelist } from './requesting.sql.ts';
import { WithdrawingBox } from './withdrawing-box.ts';

/** Asking to speak, and what one may do with one's own request. */
@Injectable()
@Commands()
export class RequestingCommands {
  constructor(
    private readonly box: AskingBox,
    private readonly withdrawals: WithdrawingBox,
  ) {}

  /** Whoever is on the list already is answered with that request [F10]. */
  @Handles('speaker:request')
  request({ actor, meeting, input, command }: Call<'speaker:request'>): Answer<'speaker:request'> {
    return this.box.ask({ meeting, session: input.session, attendee: actor.id!, input, command: command! });
  }

  @Handles('speaker:withdraw')
  withdraw({ actor, meeting, input, command }: Call<'speaker:withdraw'>): Answer<'speaker:withdraw'> {
    return this.withdrawals.withdraw({ meeting, ...input, attendee: actor.id!, command: command! });
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
          : settled(backInLine(state, row));
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
