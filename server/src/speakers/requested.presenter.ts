import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorLook } from './floor-look.sql.ts';
import { clockOf } from './floor.presenter.ts';
import type { RequestRow } from './floor-state.ts';
import type { InLine } from './suggestions.ts';

/** Their own request, for whoever has asked to speak; `inLine` is undefined if it does not wait. */
export function presentRequested(
  row: RequestRow,
  { turn }: Pick<FloorLook, 'turn'>,
  inLine: InLine | undefined,
): RequestedView {
  const isOn = turn !== null && turn.ended_at === null && turn.request_id === row.id;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    topic: row.topic,
    panelist: row.addressed_to,
    voice: row.voice,
    microphone: row.microphone,
    question: row.question_id,
    askedAt: row.asked_at.getTime(),
    calledAt: row.called_at?.getTime() ?? null,
    isReady: row.is_ready,
    missed: row.missed,
    place: inLine?.place ?? null,
    waitMs: inLine?.waitMs ?? null,
    clock: isOn ? clockOf(turn) : null,
  };
}
