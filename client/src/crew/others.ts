import type { DeskThere } from '@miteinander/shared/wire/delta';

/** Somebody else at a desk, with the name of their link. */
export interface OtherDesk extends DeskThere {
  name: string;
  /** unique among them: a link can be open twice */
  key: string;
}

/** Everybody at a desk but this page; a second tab of our own link is somebody else, too. */
export function otherDesks(
  desks: readonly DeskThere[],
  crew: readonly { id: string; name: string }[],
  me: string | null,
): OtherDesk[] {
  const self = desks.findIndex(({ id }) => id === me);
  const names = new Map(crew.map(({ id, name }) => [id, name]));
  return desks
    .filter((_, index) => index !== self)
    .map((desk, index) => ({ ...desk, name: names.get(desk.id) ?? '', key: `${desk.id} ${index}` }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** `M2` for `Moderation 2`: two characters in a circle. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]?.slice(0, 2)];
  return (last === '' ? first : `${first.slice(0, 1)}${last.slice(0, 1)}`).toLocaleUpperCase();
}
