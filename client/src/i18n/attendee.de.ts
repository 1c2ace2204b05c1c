import type { Messages } from './messages.ts';

export const attendeeDe = {} satisfies Messages;
