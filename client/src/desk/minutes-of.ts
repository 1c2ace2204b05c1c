/** `2`, `2,5`, `2.5` or `2:30`; NaN for anything else. */
export function minutesOf(typed: string): number {
  const [, minutes, seconds] = /^\s*(\d{1,3}):([0-5]\d)\s*$/.exec(typed) ?? [];
  if (minutes !== undefined) return Number(minutes) + Number(seconds) / 60;
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));
}
