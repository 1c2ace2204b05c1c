import type { Response } from 'express';
import { z } from 'zod';

export interface Picture {
  type: string;
  bytes: Buffer;
}

/** The hash in the address of a picture: another picture has another address. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Sends a picture that was uploaded, to be kept for ever, as what it is. */
export function sendPicture(response: Response, picture: Picture | undefined): void {
  if (!picture) return void response.status(404).type('text').send('There is no such picture.');
  response.set({
    'Content-Type': picture.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    // Opened by itself, an SVG is a page: this one may do nothing.
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(picture.bytes);
}
