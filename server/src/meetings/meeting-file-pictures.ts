import type { PictureDefinition } from './meeting-definition.ts';
import { entriesOf } from './meeting-file-entries.ts';
import { isMapping, type Path, type Problem, valueAt } from './meeting-file-problems.ts';
import { largestPicture, pictureType } from './picture-type.ts';

/** Gives the content of a file beside the meeting file, or null if there is none. */
export type Beside = (name: string) => Buffer | null;

const logo = ['branding', 'logo'];

/** Why the pictures that a meeting file names cannot be shown: its logo, and what people on podiums look like. */
export function pictureProblems(raw: unknown, beside: Beside): Problem[] {
  const items = isMapping(raw) ? entriesOf({ path: [], value: raw }, 'programme') : [];
  const panelists = items.flatMap((item) => entriesOf(item, 'panelists'));
  const paths: Path[] = [logo, ...panelists.map(({ path }) => [...path, 'picture'])];
  return paths.flatMap((path) => pictureProblem(path, valueAt(raw, path), beside));
}

function pictureProblem(path: Path, name: unknown, beside: Beside): Problem[] {
  if (typeof name !== 'string' || name === '') return [];
  const bytes = beside(name);
  if (!bytes) return [{ path, message: `there is no file ${name} that can be read beside this one` }];
  if (bytes.length > largestPicture) {
    const size = Math.ceil(bytes.length / 1024);
    const what = path === logo ? 'logo' : 'picture';
    return [{ path, message: `${name} has ${size} KB; a ${what} has at most ${largestPicture / 1024} KB` }];
  }
  if (pictureType(bytes) === null)
    return [{ path, message: `${name} is no picture in PNG, JPEG, WebP or SVG, whatever its name says` }];
  return [];
}

export function pictureOf(name: string | undefined, beside: Beside): PictureDefinition | null {
  const bytes = name === undefined ? null : beside(name);
  const type = bytes && pictureType(bytes);
  return bytes && type ? { type, base64: bytes.toString('base64') } : null;
}
