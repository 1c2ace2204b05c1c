/** Who may send a command. A `guest` is a connection that has not (yet) said who it is. */
export const roles = ['guest', 'attendee', 'moderator', 'panelist', 'display'] as const;

export type Role = (typeof roles)[number];
