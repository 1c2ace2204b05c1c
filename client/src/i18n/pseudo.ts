import type { Message, Messages } from './messages.ts';

/** A language nobody speaks, by the name ICU gives it; runs from right to left. */
export const pseudoLanguage = 'ar-XB';

const plain = 'abcdefghijklmnoprstuwyzABCDEFGHIJKLMNOPRSTUVWYZ';
const marked = 'áƀçđéƒğĥíĵķłɱñöþřšţúŵýžÅßÇĐÉƑĜĦÎĴĶĹṀÑØÞŔŠŢÛṼŴÝŽ';
const accented: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(plain, (letter, index) => [letter, marked.charAt(index)]),
);

/** Languages are longer than German by up to this share; short words by more. */
const growth = 0.4;
const fillers = ['lörém', 'ípšúm', 'đölör', 'šít', 'ámét'];

/**
 * The same messages as in a language that is everything a layout can fear: longer, with marks above and below
 * its letters. Brackets show where a text begins and ends, so that a cut is seen.
 */
export function pseudoTranslation(source: Messages): Messages {
  return Object.fromEntries(Object.entries(source).map(([key, message]) => [key, pseudoMessage(message)]));
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  const forms = Object.entries(message).map(([form, text]) => [form, pseudoText(text)]);
  return { other: '', ...Object.fromEntries(forms) };
}

/** Values in braces stay as they are. */
export function pseudoText(text: string): string {
  const letters = text.replace(/\{\w+\}|\p{L}/gu, (each) => accented[each] ?? each);
  return `⟦${letters}${padding(Math.ceil(text.length * growth) + 2)}⟧`;
}

function padding(length: number): string {
  let filling = '';
  for (let at = 0; filling.length < length; at++) filling += ` ${fillers[at % fillers.length]}`;
  return filling.slice(0, length).trimEnd();
}
