/** What becomes of something that may come twice, late and out of order, and whose newest version counts [V4]. */
export type Fate = 'kept' | 'renewed' | 'stored' | 'conflict' | 'inadmissible';

/**
 * What says the same as what is stored is fine whenever it arrives; a newer version wins, as long as it is
 * admissible; an older one that says something else is told what is stored.
 */
export function fateOf(
  stored: number | undefined,
  { version, isSame, isAdmissible }: { version: number; isSame: boolean; isAdmissible: boolean },
): Fate {
  if (stored !== undefined && isSame) return version > stored && isAdmissible ? 'renewed' : 'kept';
  if (stored !== undefined && version <= stored) return 'conflict';
  return isAdmissible ? 'stored' : 'inadmissible';
}
