import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type AccessRole = 'moderator' | 'panelist' | 'display';

/** The secret in the link of a desk, a panelist or a display: can be printed again at any time, and is nowhere stored. */
export function accessSecret(appSecret: string, meeting: string, role: AccessRole, serial: number): string {
  return createHmac('sha256', appSecret).update(`${meeting}:${role}:${serial}`).digest('base64url');
}

/** What is stored of a device's token. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Compares without telling by its time where the difference is. */
export function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
