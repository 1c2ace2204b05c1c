import { Slot } from './slot.ts';

const open = new Set<Promise<Slot>>();
let isEnding = false;

/** Lends a slot for some work, and closes it afterwards. */
export async function withSlot<Result>(work: (slot: Slot) => Promise<Result>): Promise<Result> {
  const opening = Slot.open();
  open.add(opening);
  try {
    return await unlessEnding(opening.then(work));
  } finally {
    open.delete(opening);
    await opening.then(
      (slot) => slot.close(),
      () => undefined,
    );
  }
}

/** Ends every process of ours, whatever they are at; nobody hears any more what became of the work. */
export async function closeAllSlots(): Promise<void> {
  isEnding = true;
  await Promise.allSettled([...open].map(async (opening) => (await opening).close()));
}

/** What fails because everything is being ended is no news. */
export function unlessEnding<Result>(work: Promise<Result>): Promise<Result> {
  const silence = new Promise<never>(() => undefined);
  return work.then(
    (result) => (isEnding ? silence : result),
    (error: unknown) => (isEnding ? silence : Promise.reject(error as Error)),
  );
}
