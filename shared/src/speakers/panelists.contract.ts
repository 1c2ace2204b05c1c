/** The people on the podium of a session, in the hall or connected. */
import { z } from 'zod';
import { Attendance } from '../meetings/meetings.contract.ts';
import { Id } from '../wire/id.ts';

export const PanelistView = z.object({
  id: Id,
  /** name or role name */
  name: z.string(),
  organisation: z.string().nullable(),
  group: z.string().nullable(),
  attendance: Attendance,
  position: z.int(),
  /** the path of a picture on this server; it changes with the picture */
  picture: z.string().nullable(),
  /** crew and panelists only: the access whose connections are this person's; one may sit in several sessions */
  access: Id.optional(),
  /** only in their own stream, which tells nothing else of podiums: they were taken off this one */
  hasLeft: z.literal(true).optional(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type PanelistView = z.infer<typeof PanelistView>;
