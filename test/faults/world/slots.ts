import { Slot } from './slot.ts';

const open = new Set<Promise<Slot>>();

/** Lends a slot for some work, and closes it afterwards. */
export async function withSlot<Result>(work: (slot: Slot) => Promise<Result>): Promise<Result> {
  const opening = Slot.open();
  open.add(opening);
  try {
    return await work(await opening);
  } finally {
    open.delete(opening);
    await opening.then(
      (slot) => slot.close(),
      () => undefined,
    );
  }
}

/** Ends every process of ours, whatever they are at. */
export async function closeAllSlots(): Promise<void> {
  await Promise.allSettled([...open].map(async (opening) => (await opening).close()));
}
