import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { StageWords } from './stage-words.ts';

/** What every scene knows besides its picture. */
export interface Surroundings {
  words: StageWords;
  meeting: MeetingView | undefined;
  /** `https://miteinander.example.org`, without a slash at the end */
  origin: string;
  /** milliseconds since 1970 by the server's clock */
  nowMs: number;
}

/** `482 913`: a code in groups of three, as people read it aloud. */
export function groupedCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

/** Where people join; as short as it can be typed. */
export function joinAddress(origin: string, code: string): { full: string; short: string } {
  return { full: `${origin}/j/${code}`, short: origin.replace(/^https?:\/\//, '') };
}
