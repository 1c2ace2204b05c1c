import type { attendeeDe } from './attendee.de.ts';
import type { Translation } from './messages.ts';

export const attendeeEn: Translation<typeof attendeeDe> = {};
