/**
 * What no log line may hold, whoever wrote it: the second net below "log no personal data". It knows things by
 * their looks: addresses, secrets and tokens (43 characters of base64url, or a hash), passwords in addresses of
 * databases. Lines are JSON, so a word may begin behind the escape of a control character.
 */
const escaped = String.raw`\\u[\da-f]{4}|\\[bfnrt]`;
const word = String.raw`(${escaped}|(?<![\w\\-]))`;
const hex = String.raw`(${escaped}|(?<![\w\\:]))`;
const patterns: [RegExp, string][] = [
  [/(\bpostgres(?:ql)?:\/\/[^\s:@/]*:)[^\s@]*@/g, '$1…@'],
  [new RegExp(`${word}[\\w-]{40,}(?![\\w-])`, 'g'), '$1[secret]'],
  [/(?<![\d.])(?!127\.|0\.0\.0\.0)\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g, '[address]'],
  [new RegExp(`${hex}(?:[\\da-f]{1,4}:){7}[\\da-f]{1,4}(?![\\w:])`, 'gi'), '$1[address]'],
  [new RegExp(`${hex}(?:[\\da-f]{1,4}:)+(?::[\\da-f]{1,4})+(?![\\w:])`, 'gi'), '$1[address]'],
];

/** The text without what it may not hold; JSON stays JSON. */
export function redacted(text: string): string {
  return patterns.reduce((rest, [pattern, instead]) => rest.replaceAll(pattern, instead), text);
}

/** Keys whose values are never written, should an object with them get into a line. */
export const hiddenKeys = [
  'name',
  'names',
  'token',
  'tokenHash',
  'token_hash',
  'secret',
  'password',
  'authorization',
  'cookie',
  'auth',
  'answer',
  'input',
  'ip',
  'address',
  'remoteAddress',
  'headers',
  'userAgent',
  'attendee',
  'person',
  'voter',
  'salt',
  'parameters',
  'query',
  'detail',
];
