import { Refusal } from '@miteinander/shared/wire/errors';

/** A poll in its place of the run sheet. */
export interface Placed {
  id: string;
  position: number;
}

/**
 * The places of all polls that get another one when `poll` goes behind `after`, or to the front. The places stay the
 * same ones; the run sheet is given in its order.
 */
export function moved(sheet: readonly Placed[], poll: string, after: string | null): Placed[] {
  const rest = sheet.map(({ id }) => id).filter((id) => id !== poll);
  const behind = after === null ? -1 : rest.indexOf(after);
  if (after !== null && behind < 0) throw new Refusal('not-found');
  const order = rest.toSpliced(behind + 1, 0, poll);
  return order
    .map((id, index) => ({ id, position: sheet[index]!.position }))
    .filter(({ id }, index) => sheet[index]!.id !== id);
}
