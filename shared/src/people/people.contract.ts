/**
 * Joining: the device makes a random token and keeps it; the server stores only its hash. Joining again with
 * the same token is the same person. When many join at once the answer is `waiting` with a place; the device
 * asks again after `retryAfterMs` with the same token and keeps its place.
 */
import { z } from 'zod';
import { Attendance, MeetingCode } from '../meetings/meetings.contract.ts';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { plain } from '../wire/text.ts';

/** 32 random bytes, base64url without padding. */
export const DeviceToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const GroupId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A person, seen by that person alone. */
export const AttendeeView = z.object({
  id: Id,
  attendance: Attendance,
  name: z.string().nullable(),
  group: z.string().nullable(),
  /** timed polls stay open longer for this person; nobody else is told */
  extraTime: z.boolean(),
});
export type AttendeeView = z.infer<typeof AttendeeView>;

export const Joined = z.discriminatedUnion('state', [
  z.object({ state: z.literal('in'), meeting: Id, attendee: AttendeeView }),
  z.object({ state: z.literal('waiting'), place: z.int().min(1), retryAfterMs: z.int() }),
]);
export type Joined = z.infer<typeof Joined>;

export const peopleCommands = {
  'people:join': command({
    summary: 'Join a meeting with its code; the connection is this attendee from then on.',
    by: ['guest', 'attendee'],
    kind: 'hot',
    input: z.strictObject({
      code: MeetingCode,
      token: DeviceToken,
      attendance: Attendance,
      name: plain(80).nullable(),
      group: GroupId.nullable(),
    }),
    output: Joined,
    limit: perSecond(1, 10),
    example: (world) => ({
      code: world.code,
      token: world.token,
      attendance: 'hall' as const,
      name: null,
      group: null,
    }),
  }),
  'people:change': command({
    summary: 'Change how I take part, my name or my group; what is left out stays.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({
      attendance: Attendance.optional(),
      name: plain(80).nullable().optional(),
      group: GroupId.nullable().optional(),
      extraTime: z.boolean().optional(),
    }),
    output: AttendeeView,
    limit: perSecond(1, 10),
    example: () => ({ attendance: 'remote' as const }),
  }),
  'people:leave': command({
    summary: 'Leave: name, group and the token of this device are deleted at once; votes stay counted.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({}),
    output: z.null(),
    limit: perSecond(1, 5),
    example: () => ({}),
  }),
};
