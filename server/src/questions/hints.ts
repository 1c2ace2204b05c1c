/** So that `GRÜßE`, `grusse` and `Grüße` are the same word. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

const words = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Those words, or rows of words, of a list that a text contains as a whole; case and accents do not matter [Q3]. */
export function hintsIn(
  text: string,
  { isOn, words: list }: { isOn: boolean; words: readonly string[] },
): string[] {
  if (!isOn) return [];
  const read = ` ${words(text).join(' ')} `;
  return list.filter((hint) => {
    const wanted = words(hint).join(' ');
    return wanted !== '' && read.includes(` ${wanted} `);
  });
}
