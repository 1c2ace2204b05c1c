/** `LY`: the first and last word of a name that begin with a letter, without titles. */
export function initialsOf(name: string): string {
  const said = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const [first] = said;
  const last = said.length > 1 ? said.at(-1) : undefined;
  return [first, last].map((word) => /^\p{L}/u.exec(word ?? '')?.[0].toLocaleUpperCase() ?? '').join('');
}
