/** Who is on a podium can change on the day: somebody is ill, and somebody else sits there. */
import { z } from 'zod';
import { Attendance } from '../meetings/meetings.contract.ts';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { plain } from '../wire/text.ts';
import type { World } from '../wire/world.ts';

const Steered = z.object({ id: Id, revision: z.int() });
const Group = z.string().regex(/^[a-z0-9-]{1,40}$/);
const OfPanelist = { session: Id, panelist: Id };
/** `expects` is the panelist's revision. */
const ExpectedPanelist = z.strictObject({ ...OfPanelist, expects: z.int() });

/** Whom taking off and renewing is tried on. */
const ofLeaving = ({ session, leaving }: World) => ({
  session,
  panelist: leaving.id,
  expects: leaving.revision,
});

/** Somebody who can be asked onto a podium and has a link already. */
const KnownPanelist = z.object({
  access: Id,
  name: z.string(),
  organisation: z.string().nullable(),
  group: z.string().nullable(),
  attendance: Attendance,
  /** on whose podiums they sit now */
  sessions: z.array(Id),
});
export type KnownPanelist = z.infer<typeof KnownPanelist>;

export const podiumCommands = {
  'podium:add': command({
    summary:
      'Put somebody on the podium, as the last; equal names in a meeting are one person with one link. At most thirty.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      session: Id,
      name: plain(80),
      organisation: plain(120).nullable().default(null),
      group: Group.nullable().default(null),
      attendance: Attendance.default('hall'),
      /** somebody who has a link already, whatever their name is here; null: whoever has this name, or somebody new */
      access: Id.nullable().default(null),
    }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({ session: world.session, name: 'Vertretung', attendance: 'remote' as const }),
  }),
  'podium:remove': command({
    summary:
      'Take somebody off the podium who neither speaks nor is called. What they have said stays; what waits for them is for everybody.',
    by: ['moderator'],
    kind: 'write',
    input: ExpectedPanelist,
    output: Steered,
    limit: perSecond(2),
    example: ofLeaving,
  }),
  'podium:list-known': command({
    summary: 'Who has a link already and does not sit on this podium, two hundred at most.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id }),
    output: z.array(KnownPanelist),
    limit: perSecond(2),
    example: (world) => ({ session: world.session }),
  }),
  'podium:link': command({
    summary: "The path of a panelist's page with its secret; null: the link was withdrawn. Never live.",
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject(OfPanelist),
    output: z.object({ path: z.string().nullable() }),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, panelist: world.panelist.id }),
  }),
  'podium:renew-link': command({
    summary: "Withdraw a panelist's link, in all of their sessions, and make a new one. It cannot be undone.",
    by: ['moderator'],
    kind: 'write',
    input: ExpectedPanelist,
    output: Steered,
    limit: perSecond(1),
    example: ofLeaving,
  }),
};
