/** What the address of an attendee's page says: `/`, `/j/482913`, `/j/482913?at=remote`, `/j/482913?tisch=3`. */
export interface Address {
  code: string | null;
  attendance: 'hall' | 'remote';
  /** what it says of a table, kept through joining: `?tisch=3`, or nothing */
  table: string;
}

export function readAddress({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Address {
  const [, code] = /^\/j\/([^/]+)/.exec(pathname) ?? [];
  const attendance = new URLSearchParams(search).get('at') === 'remote' ? 'remote' : 'hall';
  const table = /[?&]tisch=\d/.test(search) ? search : '';
  return { code: code === undefined ? null : digitsOf(decoded(code)), attendance, table };
}

/** The digits of a code as people type it; at most six, and fewer if there are fewer. */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, 6);
}

/** `482 913`, as it stands on the screen. */
export function groupedDigits(digits: string): string {
  return digits.length > 3 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
