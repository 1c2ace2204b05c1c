import type { QaView } from '@miteinander/shared/questions/questions.contract';
import { inStepsOfK, k } from '@miteinander/shared/people/splits';
import type { Stream } from '../live/stream-name.ts';
import { type Counters, declinedBy } from './counters.ts';
import { type QaRow, settingsOf } from './qa-row.ts';

/** Settings and figures in the open [Q7]; what waits, labels and the revision are the crew's. */
export function presentQa(row: QaRow, stream: Stream): QaView | null {
  switch (stream.kind) {
    case 'crew':
      return crewQa(row);
    case 'attendee':
    case 'display':
    case 'panelist':
      return publicQa(row);
    default:
      return null;
  }
}

function publicQa(row: QaRow): QaView {
  const { labels: _, ...settings } = settingsOf(row);
  const { counters } = row;
  return {
    id: row.session_id,
    ...settings,
    counts: {
      submitted: counters.submitted ?? 0,
      shown: counters.shown ?? 0,
      merged: counters.merged ?? 0,
      answered: counters.answered ?? 0,
      declined: declinedBy(counters),
    },
    asked: shareOf(counters, 'asked'),
    answeredOf: shareOf(counters, 'answered'),
  };
}

function crewQa(row: QaRow): QaView {
  return {
    ...publicQa(row),
    labels: row.labels,
    waiting: row.counters.waiting ?? 0,
    apart: row.counters.apart ?? 0,
    revision: Number(row.revision),
  };
}

/** In steps of five, so that no single question can be told by a figure that has moved. */
function shareOf(counters: Counters, of: 'asked' | 'answered'): QaView['asked'] {
  const hall = inStepsOfK(counters[`${of}:hall`] ?? 0);
  const remote = inStepsOfK(counters[`${of}:remote`] ?? 0);
  return hall < k || remote < k ? null : { hall, remote };
}
