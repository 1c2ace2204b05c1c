import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { Access } from '../people/access.entity.ts';
import type { AccessRole } from '../people/secrets.ts';
import { insertPanelists } from './create-podium.ts';
import { firstRevision, insertChannel, insertSession } from './create-programme.ts';
import { insertTables } from './create-tables.ts';
import type {
  BrandingDefinition,
  MeetingDefinition,
  PictureDefinition,
  SessionDefinition,
} from './meeting-definition.ts';
import { pictureFields } from './picture-fields.ts';
import { MeetingLogo } from './meeting-logo.entity.ts';
import { Meeting } from './meeting.entity.ts';

export interface CreatedAccess {
  id: string;
  role: AccessRole;
  name: string;
  serial: number;
}

export interface CreatedMeeting {
  id: string;
  code: string;
  /** moderators first, then panelists, each role in the order of the definition, with serials from 1 */
  accesses: CreatedAccess[];
  /** in the order of the definition, with the ids of their polls */
  sessions: { id: string; polls: string[] }[];
}

/** Writes a whole meeting with its programme, polls and links, or nothing of it. */
export function createMeeting(database: Database, definition: MeetingDefinition): Promise<CreatedMeeting> {
  return database.source.transaction((manager) => insertMeeting(manager, definition));
}

/** The same inside of a transaction that is already open. */
export async function insertMeeting(
  manager: EntityManager,
  definition: MeetingDefinition,
): Promise<CreatedMeeting> {
  const { id = randomUUID(), sessions: programme, moderators, displays, branding, ...fields } = definition;
  const code = definition.code ?? (await freeCode(manager));
  await manager.insert(Meeting, { ...fields, ...looksOf(branding), id, code, revision: firstRevision });
  if (branding?.logo) await insertLogo(manager, id, branding.logo);
  await insertChannel(manager, { id, meeting: id, session: null });
  const panelists = newAccesses('panelist', namesOnPodiums(programme));
  const accesses = [
    ...newAccesses('moderator', moderators),
    ...panelists,
    ...newAccesses('display', displays),
  ];
  await manager.insert(
    Access,
    accesses.map((access) => ({ ...access, meetingId: id, revision: firstRevision })),
  );
  const accessOf = new Map(panelists.map((panelist) => [panelist.name, panelist.id]));
  const sessions: CreatedMeeting['sessions'] = [];
  for (const session of programme) {
    const created = await insertSession(manager, id, session);
    await insertPanelists(manager, { meeting: id, session: created.id, accessOf }, session.panelists ?? []);
    await insertTables(manager, { meeting: id, session: created.id }, session.tables ?? []);
    sessions.push(created);
  }
  return { id, code, accesses, sessions };
}

/** Whoever sits on several podiums has one link. */
function namesOnPodiums(programme: readonly SessionDefinition[]): string[] {
  return [...new Set(programme.flatMap(({ panelists = [] }) => panelists.map(({ name }) => name)))];
}

function looksOf(branding: BrandingDefinition | undefined) {
  const { accent = null, imprint = null, privacy = null } = branding ?? {};
  return { accent, imprintUrl: imprint, privacyUrl: privacy };
}

async function insertLogo(manager: EntityManager, meetingId: string, logo: PictureDefinition): Promise<void> {
  await manager.insert(MeetingLogo, { meetingId, ...pictureFields(logo) });
}

async function freeCode(manager: EntityManager): Promise<string> {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    if (!(await manager.existsBy(Meeting, { code }))) return code;
  }
}

function newAccesses(role: AccessRole, names: readonly string[]): CreatedAccess[] {
  return names.map((name, index) => ({ id: randomUUID(), role, name, serial: index + 1 }));
}
