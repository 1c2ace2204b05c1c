import { z } from 'zod';

/** A BCP 47 language tag, short form: `de`, `en`, `pt-BR`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Anything but control characters (line breaks and tabs are fine) and halves of surrogate pairs. */
const printable = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** One line or paragraph of plain text without control characters, trimmed, 1 to `max` characters. */
export function plain(max: number) {
  return z.string().trim().min(1).max(max).regex(printable, 'control characters are not allowed');
}

/** The same text in one or more languages; the first one is the original. At most eight languages. */
export function text(max: number) {
  return z
    .record(LanguageTag, plain(max))
    .refine((texts) => inRange(Object.keys(texts).length), 'one to eight languages are expected');
}

function inRange(languages: number): boolean {
  return languages >= 1 && languages <= 8;
}
