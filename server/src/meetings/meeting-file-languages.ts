import { isMapping, isRecord, type Path, type Problem } from './meeting-file-problems.ts';

const textKeys = new Set(['title', 'welcome', 'description', 'speakers', 'question', 'text']);
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Texts in a language that the meeting does not have: nobody could ever choose it. */
export function languageProblems(raw: Record<string | number, unknown>): Problem[] {
  const { languages = ['de', 'en'] } = raw;
  return Array.isArray(languages) ? problemsIn(raw, [], languages) : [];
}

function problemsIn(value: unknown, path: Path, languages: readonly unknown[]): Problem[] {
  if (!isRecord(value)) return [];
  if (isText(path) && isMapping(value)) return textProblems(value, path, languages);
  return Object.entries(value).flatMap(([key, inner]) =>
    problemsIn(inner, [...path, Array.isArray(value) ? Number(key) : key], languages),
  );
}

function isText(path: Path): boolean {
  const last = path.at(-1);
  return typeof last === 'number' ? path.at(-2) === 'options' : textKeys.has(String(last));
}

function textProblems(text: object, path: Path, languages: readonly unknown[]): Problem[] {
  return Object.keys(text)
    .filter((language) => languageTag.test(language) && !languages.includes(language))
    .map((language) => ({
      path: [...path, language],
      isKey: true,
      message: `"${language}" is not among the languages of this meeting: ${languages.join(', ')}`,
    }));
}
