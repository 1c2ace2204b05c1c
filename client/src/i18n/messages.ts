/**
 * How texts are kept, and how a surface gets its own.
 *
 * A catalogue is one flat object in one file for one surface and one language: `attendee.de.ts`,
 * `attendee.en.ts`. German is the source of the keys; every other language is a `Translation` of it, so that
 * the compiler finds a missing or misspelt key. Values stand in braces; a message with a plural is an object
 * by plural category of its language, chosen by `n`:
 *
 *   'poll.votes': { one: '{n} Stimme', other: '{n} Stimmen' }      t('poll.votes', { n: 31 })
 *
 * A surface hands its catalogues to `I18nProvider` and reads them with `useI18n<keyof typeof attendeeDe>()`.
 * The texts of `common.de.ts` (errors, attendance, connection) are in every surface. A further language is one
 * file for each surface and a line where the surface lists its catalogues.
 */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Message = string | Plural;
export type Messages = Readonly<Record<string, Message>>;

/** The same keys as the source, in another language; whether a message has plurals is each language's own business. */
export type Translation<Source extends Messages> = Readonly<Record<keyof Source, Message>>;

/** A surface's texts by language, the source first. */
export type Catalogues = Readonly<Record<string, Messages>>;

export type Values = Readonly<Record<string, string | number>>;

/** Puts values into a message. Numbers are written as the language writes them. */
export function formatted(message: Message, values: Values, language: string): string {
  const text = typeof message === 'string' ? message : pluralOf(message, values['n'], language);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

function pluralOf(message: Plural, n: string | number | undefined, language: string): string {
  if (typeof n !== 'number') return message.other;
  return message[new Intl.PluralRules(language).select(n)] ?? message.other;
}
