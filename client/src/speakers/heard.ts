import type { Voice } from '@miteinander/shared/speakers/request-states';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import type { Attendance } from '../ui/attendance-badge.tsx';

type Voices = FloorView['voices'];

/** The ways to be heard that somebody can choose from, the usual one first. In the hall that is the microphone. */
export function waysFor(
  attendance: Attendance,
  { conference, phone, isReadOut }: Voices,
): [Voice, ...Voice[]] {
  const written: Voice[] = isReadOut ? ['read-out'] : [];
  if (attendance === 'hall') return ['microphone', ...written];
  const offered: Voice[] = [
    ...(conference === null ? [] : ['conference' as const]),
    ...(phone === null ? [] : ['phone' as const]),
    ...written,
  ];
  const [first, ...others] = offered;
  // Where nothing is offered, a moderator can still read out.
  return [first ?? 'read-out', ...others];
}

/** What a telephone dials of what somebody wrote down: `+49 30 1234, Code 9#` is `+49301234`; null if it is no number. */
export function dialled(phone: string): string | null {
  const [number] = /\+?\d[\d\s()/.–-]{3,}\d/.exec(phone) ?? [];
  return number === undefined ? null : number.replace(/[^\d+]/g, '');
}
