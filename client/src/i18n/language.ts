const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
const storageKey = 'miteinander:language';

/** What is known about the wishes of the person and the meeting; tags as `de` or `pt-BR`. */
export interface LanguageWishes {
  /** the languages this surface is written in; never empty */
  available: readonly string[];
  /** picked by the person, on this page or earlier */
  chosen: string | null;
  /** the meeting's languages, its main one first; empty before it is known */
  meeting: readonly string[];
  /** as the browser gives them */
  browser: readonly string[];
}

/**
 * The language to speak: the chosen one; else the browser's first that the meeting speaks too; else the
 * meeting's main one; else the browser's first; else the first there is.
 */
export function languageFor({ available, chosen, meeting, browser }: LanguageWishes): string {
  const spoken = meeting.map(primary).filter((tag) => available.includes(tag));
  const wanted = browser.map(primary).filter((tag) => available.includes(tag));
  const candidates = [
    chosen !== null && available.includes(chosen) ? chosen : undefined,
    wanted.find((tag) => spoken.includes(tag)),
    spoken[0],
    wanted[0],
    available[0],
  ];
  return candidates.find((tag) => tag !== undefined) ?? 'de';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primary(language)) ? 'rtl' : 'ltr';
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

/** The choice kept on this device; null if there is none or storage is denied. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Keeps the choice on this device. Not to be called before the person has joined: nothing is stored until then. */
export function storeLanguage(language: string): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is denied: the choice lasts as long as the page.
  }
}
