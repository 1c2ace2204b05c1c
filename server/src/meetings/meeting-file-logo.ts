import { largestLogo, logoType } from './logo-type.ts';
import type { LogoDefinition } from './meeting-definition.ts';
import { type Problem, valueAt } from './meeting-file-problems.ts';

/** Gives the content of a file beside the meeting file, or null if there is none. */
export type Beside = (name: string) => Buffer | null;

const path = ['branding', 'logo'];

/** Why the picture that a meeting file names cannot be its logo. */
export function logoProblems(raw: unknown, beside: Beside): Problem[] {
  const name = valueAt(raw, path);
  if (typeof name !== 'string' || name === '') return [];
  const bytes = beside(name);
  if (!bytes) return [{ path, message: `there is no file ${name} that can be read beside this one` }];
  if (bytes.length > largestLogo) {
    const size = Math.ceil(bytes.length / 1024);
    return [{ path, message: `${name} has ${size} KB; a logo has at most ${largestLogo / 1024} KB` }];
  }
  if (logoType(bytes) === null)
    return [{ path, message: `${name} is no picture in PNG, JPEG, WebP or SVG, whatever its name says` }];
  return [];
}

export function logoOf(name: string, beside: Beside): LogoDefinition | null {
  const bytes = beside(name);
  const type = bytes && logoType(bytes);
  return bytes && type ? { type, base64: bytes.toString('base64') } : null;
}
