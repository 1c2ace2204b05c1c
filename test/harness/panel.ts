import { newMeeting } from './new-meeting.ts';

/** On the podium of `newPanel`: two in the hall, one remote and of a group. */
export const panelists = [
  { name: 'Behörde', organisation: 'Stadt', group: null, attendance: 'hall' as const },
  { name: 'Beratung', organisation: null, group: null, attendance: 'hall' as const },
  { name: 'Forschung', organisation: 'Verbund', group: 'wissen', attendance: 'remote' as const },
];

/** A meeting whose first session has a podium, and who is there. */
export const newPanel = (more = {}) =>
  newMeeting({ panelists, groups: [{ id: 'wissen', text: { de: 'Wissenschaft' } }], ...more });
