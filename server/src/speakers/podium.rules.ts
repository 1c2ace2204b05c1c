/** The people on a podium in another order, as a pure function. */

export interface Placed {
  id: string;
  position: number;
}

/** One of them at another place, counted from 1; the others close the gap and make room. Gives those who have moved. */
export function movedTo(podium: readonly Placed[], id: string, position: number): Placed[] {
  const sorted = podium.toSorted((a, b) => a.position - b.position);
  const mover = sorted.find((each) => each.id === id);
  if (!mover) return [];
  const others = sorted.filter((each) => each !== mover);
  return numbered([...others.slice(0, position - 1), mover, ...others.slice(position - 1)]);
}

/** The places without gaps. Gives those who have moved. */
export function closedUp(podium: readonly Placed[]): Placed[] {
  return numbered(podium.toSorted((a, b) => a.position - b.position));
}

function numbered(order: readonly Placed[]): Placed[] {
  return order.flatMap((each, index) =>
    each.position === index + 1 ? [] : [{ ...each, position: index + 1 }],
  );
}
