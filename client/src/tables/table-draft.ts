/** What a scribe has begun to write and not sent: kept with every key. Where storage is denied it lasts as long as the page. */
const held = new Map<string, string>();
const key = (owner: string) => `miteinander:table:${owner}`;

export function tableDraft(owner: string): string {
  try {
    return held.get(owner) ?? localStorage.getItem(key(owner)) ?? '';
  } catch {
    return '';
  }
}

export function keepTableDraft(owner: string, text: string): void {
  held.set(owner, text);
  try {
    if (text === '') localStorage.removeItem(key(owner));
    else localStorage.setItem(key(owner), text);
  } catch {
    // Denied or full: it is known until the page is closed.
  }
}
