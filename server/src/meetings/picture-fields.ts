import { createHash } from 'node:crypto';
import type { PictureDefinition } from './meeting-definition.ts';

/** A picture as tables hold it; its hash is in its address. */
export function pictureFields({ type, base64 }: PictureDefinition) {
  const bytes = Buffer.from(base64, 'base64');
  return { type, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
