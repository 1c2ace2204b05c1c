import type { WantedMeeting } from '../harness/definition.ts';

/** Four sessions that take turns, with two desks and three displays. */
export const soakMeeting: WantedMeeting = {
  title: { en: 'Soak' },
  polls: [],
  moreSessions: 3,
  displays: ['One', 'Two', 'Three'],
};
