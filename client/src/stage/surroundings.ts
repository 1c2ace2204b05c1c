import type { TimerView } from '@miteinander/shared/display/display.contract';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { timeLeftMs } from '../polls/time-left.ts';
import type { Picture } from './picture.ts';
import type { StageWords } from './stage-words.ts';

/** What every scene knows besides its picture. */
export interface Surroundings {
  words: StageWords;
  meeting: MeetingView | undefined;
  /** `https://miteinander.example.org`, without a slash at the end */
  origin: string;
  /** milliseconds since 1970 by the server's clock */
  nowMs: number;
  /** how to join, at the foot; true unless it is said */
  hasFooter?: boolean;
  /** the countdown of the stage, which stands in the corner of its other scenes */
  timer?: TimerView | undefined;
}

/** How often the clock of a stage has to be looked at; null while nothing on it runs. */
export function clockStepMs(picture: Picture | null, timer: TimerView | undefined): number | null {
  const isRunning = typeof timer?.endsAt === 'number';
  if (isRunning || hasClock(picture)) return 250;
  // Pages of what the tables have said turn by the clock, on every screen at once.
  return picture?.kind === 'harvest' ? 1_000 : null;
}

function hasClock(picture: Picture | null): boolean {
  if (picture === null) return false;
  if (picture.kind === 'poll') return timeLeftMs(picture.poll, 0) !== null;
  const isSpoken = 'floor' in picture && typeof picture.floor?.turn?.clock.runningSince === 'number';
  return isSpoken || ('plan' in picture && typeof picture.plan?.endsAt === 'number');
}

/** `482 913`: a code in groups of three, as people read it aloud. */
export function groupedCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

/** Where people join; as short as it can be typed. */
export function joinAddress(origin: string, code: string): { full: string; short: string } {
  return { full: `${origin}/j/${code}`, short: origin.replace(/^https?:\/\//, '') };
}
