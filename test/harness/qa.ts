import type { Output, Sent, View } from '@miteinander/shared/contract';
import type { Desk } from './desk.ts';
import type { Phone } from './phone.ts';

type Asked = Output<'question:ask'>;

/** Asks something in the first session, and sees it among what was asked. */
export async function asks(
  phone: Phone,
  text: string,
  more: Partial<Sent<'question:ask'>> = {},
): Promise<Asked> {
  const asked = await phone.client.expectOk('question:ask', { session: phone.place.session, text, ...more });
  await phone.sees('asked', { id: asked.id });
  return asked;
}

/** The question as the desk sees it, as soon as it does. */
export function seen(desk: Desk, id: string): Promise<View<'questions'>> {
  return desk.sees('questions', { id });
}

/** What a steering command of one question sends now. */
export async function steering(desk: Desk, id: string) {
  const { revision } = await seen(desk, id);
  return { session: desk.place.session, question: id, expects: revision! };
}

/** The same of several at once. */
export async function steeringAll(desk: Desk, ids: readonly string[]) {
  const questions = await Promise.all(
    ids.map(async (id) => ({ id, expects: (await seen(desk, id)).revision! })),
  );
  return { session: desk.place.session, questions };
}

export async function sets(
  desk: Desk,
  id: string,
  state: Sent<'question:set-state'>['state'],
): Promise<void> {
  await desk.client.expectOk('question:set-state', { ...(await steeringAll(desk, [id])), state });
  await desk.sees('questions', { id, state });
}
