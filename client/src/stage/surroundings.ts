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
  const hasDeadline = picture?.kind === 'poll' && timeLeftMs(picture.poll, 0) !== null;
  return isRunning || hasDeadline ? 250 : null;
}

/** `482 913`: a code in groups of three, as people read it aloud. */
export function groupedCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

/** Where people join; as short as it can be typed. */
export function joinAddress(origin: string, code: string): { full: string; short: string } {
  return { full: `${origin}/j/${code}`, short: origin.replace(/^https?:\/\//, '') };
}
