import type { Reply } from '@miteinander/shared/wire/reply';
import { randomUUID } from 'node:crypto';
import type { CommandName, Output, Sent } from '@miteinander/shared/contract';

import type { Desk } from './desk.ts';
import type { Phone } from './phone.ts';

type OfOne = 'question:place' | 'question:pin' | 'question:edit';
type OfMany = 'question:set-state' | 'question:decline';
type More<Name extends CommandName> = Omit<Sent<Name>, 'session' | 'question' | 'questions' | 'expects'>;

/** Asks in the first session; gives the question as its author sees it. */
export function asks(
  phone: Phone,
  text: string,
  more: Partial<Sent<'question:ask'>> = {},
): Promise<Output<'question:ask'>> {
  return phone.client.expectOk('question:ask', { session: phone.place.session, text, ...more });
}

/** Asks, and has it approved by a desk. */
export async function asksPublicly(phone: Phone, desk: Desk, text: string): Promise<string> {
  const { id } = await asks(phone, text);
  await decides(desk, 'question:set-state', [id], { state: 'approved' });
  return id;
}

/** What a desk did, and the id under which it can undo it. */
export interface Done<Data> {
  command: string;
  data: Data;
}

/** Decides about questions as the desk sees them, and waits until what came of it is seen there, too. */
export async function decides<Name extends OfMany>(
  desk: Desk,
  name: Name,
  ids: readonly string[],
  more: More<Name>,
): Promise<Done<Output<Name>>> {
  const questions = await Promise.all(ids.map((id) => expected(desk, id)));
  return done(desk, name, { session: desk.place.session, questions, ...more } as unknown as Sent<Name>);
}

/** The same for what is done with one question at a time. */
export async function steersQuestion<Name extends OfOne>(
  desk: Desk,
  name: Name,
  id: string,
  more: More<Name>,
): Promise<Done<Output<Name>>> {
  const { expects } = await expected(desk, id);
  const input = { session: desk.place.session, question: id, expects, ...more };
  return done(desk, name, input as unknown as Sent<Name>);
}

export async function advances(
  desk: Desk,
  now: string | null,
  next: string | null,
): Promise<Done<Output<'question:advance'>>> {
  return done(desk, 'question:advance', { session: desk.place.session, now, next });
}

export async function configures(
  desk: Desk,
  change: Sent<'question:configure'>['change'],
  waiting: 'approve' | 'keep' = 'keep',
): Promise<Done<Output<'question:configure'>>> {
  const { session } = desk.place;
  const { revision } = await desk.sees('qa', { id: session });
  return done(desk, 'question:configure', { session, expects: revision!, change, waiting });
}

/** Asks for somebody in the hall, so that everybody can read it at once; gives its id. */
export async function asksFor(desk: Desk, text: string): Promise<string> {
  const input = { session: desk.place.session, text };
  const reply = await desk.client.sendPatiently({ id: randomUUID(), name: 'question:ask-for', input });
  if (!reply.ok) throw new Error(`It was not asked: ${JSON.stringify(reply.error)}`);
  const { id } = reply.data as Output<'question:ask-for'>;
  await desk.sees('questions', { id });
  return id;
}

export async function merges(
  desk: Desk,
  ids: readonly string[],
  target: string,
): Promise<Done<Output<'question:merge'>>> {
  const [into, ...questions] = await Promise.all([target, ...ids].map((id) => expected(desk, id)));
  return done(desk, 'question:merge', { session: desk.place.session, questions, into: into! });
}

/** No desk sees what was merged before it looks it up. */
export async function unmerges(desk: Desk, id: string): Promise<Done<Output<'question:unmerge'>>> {
  const { session } = desk.place;
  const { question } = await desk.client.expectOk('question:look', { session, question: id });
  return done(desk, 'question:unmerge', { session, question: id, expects: question.revision! });
}

/** A question with the revision that the desk sees. */
export async function expected(desk: Desk, id: string): Promise<{ id: string; expects: number }> {
  return { id, expects: (await desk.sees('questions', { id })).revision! };
}

async function done<Name extends CommandName>(
  desk: Desk,
  name: Name,
  input: Sent<Name>,
): Promise<Done<Output<Name>>> {
  const command = randomUUID();
  const reply = (await desk.client.sendPatiently({ id: command, name, input })) as Reply<Output<Name>>;
  if (!reply.ok) throw new Error(`The desk was refused ${name}: ${JSON.stringify(reply.error)}`);
  if (reply.revision !== undefined) await desk.client.reaches(desk.place.session, reply.revision);
  return { command, data: reply.data };
}
