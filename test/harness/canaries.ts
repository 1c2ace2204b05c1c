/** Something that stands nowhere else, and whom it reaches: exactly these. */
export interface Canary {
  what: string;
  word: string | RegExp;
  reaches: readonly string[];
}

/** Everything that each audience was ever sent, as text. */
export type Audiences = Record<string, string>;

export interface Sighting {
  what: string;
  reached: string;
  /** what stood around it */
  where: string;
}

/** Every canary in every audience. */
export function sightings(canaries: readonly Canary[], audiences: Audiences): Sighting[] {
  return canaries.flatMap(({ what, word }) =>
    Object.entries(audiences).flatMap(([reached, bytes]) => {
      const at = typeof word === 'string' ? bytes.indexOf(word) : bytes.search(word);
      return at < 0 ? [] : [{ what, reached, where: bytes.slice(Math.max(0, at - 120), at + 120) }];
    }),
  );
}

/** Those that reached somebody they may not reach. */
export function leaks(canaries: readonly Canary[], audiences: Audiences): Sighting[] {
  const allowed = new Set(canaries.flatMap(({ what, reaches }) => reaches.map((name) => `${what} ${name}`)));
  return sightings(canaries, audiences).filter(({ what, reached }) => !allowed.has(`${what} ${reached}`));
}
