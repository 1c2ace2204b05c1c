import { languageOf, localized, type Text } from '@miteinander/shared/wire/localized';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { cataloguesOf } from './catalogues.ts';
import { commonDe, type CommonKey } from './common.de.ts';
import { commonEn } from './common.en.ts';
import { directionOf, languageFor, storedLanguage, storeLanguage } from './language.ts';
import { type Catalogues, formatted, type Message, type Messages, type Values } from './messages.ts';

export interface I18n<Key extends string = CommonKey> {
  /** the language spoken now */
  language: string;
  /** what can be switched to, with each language's name for itself */
  languages: readonly { tag: string; name: string }[];
  setLanguage: (language: string) => void;
  t: (key: Key | CommonKey, values?: Values) => string;
  /** a text of the meeting, in this language or the nearest there is */
  text: (text: Text) => string;
  /** the `lang` of that text, where it is not the page's own */
  lang: (text: Text) => string | undefined;
}

interface Speaking extends I18n<string> {
  setMeetingLanguages: (languages: readonly string[]) => void;
}

const SpeakingContext = createContext<Speaking | null>(null);
const common = cataloguesOf(commonDe, commonEn);

interface I18nProviderProps {
  /** the surface's own */
  catalogues: Catalogues;
  /** whether a choice may be kept on the device; not before somebody has joined */
  remember: boolean;
  children: ReactNode;
}

/** Speaks one language to everything below, and tells the document which. */
export function I18nProvider({ catalogues, remember, children }: I18nProviderProps) {
  const [chosen, setChosen] = useState(storedLanguage);
  const [meeting, setMeetingLanguages] = useState<readonly string[]>([]);
  const available = Object.keys(catalogues);
  const language = languageFor({ available, chosen, meeting, browser: navigator.languages });

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  useEffect(() => {
    if (remember && chosen !== null) storeLanguage(chosen);
  }, [remember, chosen]);

  const speaking = useMemo<Speaking>(() => {
    const messages: Messages = { ...common[language], ...catalogues[language] };
    return {
      language,
      languages: Object.keys(catalogues).map((tag) => ({ tag, name: nameOf(tag) })),
      setLanguage: setChosen,
      setMeetingLanguages,
      t: (key, values = {}) => formatted(messages[key] ?? key, values, language),
      text: (text) => localized(text, language, meeting[0]),
      lang: (text) => {
        const tag = languageOf(text, language, meeting[0]);
        return tag === language ? undefined : tag;
      },
    };
  }, [catalogues, language, meeting]);

  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

/** Adds the texts of a part of the page that is loaded later than the page. */
export function MoreTexts({ catalogues, children }: { catalogues: Catalogues; children: ReactNode }) {
  const speaking = useSpeaking();
  const more = useMemo<Speaking>(() => {
    const own = catalogues[speaking.language] ?? {};
    const t: Speaking['t'] = (key, values = {}) => {
      const message = own[key];
      return message === undefined ? speaking.t(key, values) : formatted(message, values, speaking.language);
    };
    return { ...speaking, t };
  }, [speaking, catalogues]);
  return <SpeakingContext value={more}>{children}</SpeakingContext>;
}

function nameOf(tag: string): string {
  const message: Message | undefined = common[tag]?.['language.name'];
  return typeof message === 'string' ? message : tag;
}

function useSpeaking(): Speaking {
  const speaking = use(SpeakingContext);
  if (!speaking) throw new Error('There is no I18nProvider above this component.');
  return speaking;
}

/** The texts of `common` and, with `Key`, of the surface: `useI18n<keyof typeof attendeeDe>()`. */
export function useI18n<Key extends string = CommonKey>(): I18n<Key> {
  return useSpeaking();
}

/** Tells the page which languages the meeting speaks, once they are known; its main one first. */
export function useMeetingLanguages(languages: readonly string[] | undefined): void {
  const { setMeetingLanguages } = useSpeaking();
  const list = languages?.join(' ');
  const tell = useCallback(() => {
    if (list !== undefined) setMeetingLanguages(list.split(' '));
  }, [list, setMeetingLanguages]);
  useEffect(tell, [tell]);
}
