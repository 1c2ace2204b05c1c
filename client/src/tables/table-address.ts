/** Which table the address means: `?tisch=3`; with several sessions at once also `&in=<session>`. */
export function wantedTable(search: string): number | null {
  const number = Number(new URLSearchParams(search).get('tisch'));
  return Number.isInteger(number) && number > 0 ? number : null;
}

interface Place {
  origin: string;
  code: string;
  number: number;
  /** null: it is the only one with tables */
  session: string | null;
}

/** What the QR code of a table says. */
export function tableAddress({ origin, code, number, session }: Place): string {
  return `${origin}/j/${code}?tisch=${number}${session === null ? '' : `&in=${session}`}`;
}

/** Whoever has a place, or wants none there, is not asked again by a reload. */
export function forgetTableAddress(): void {
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
}
