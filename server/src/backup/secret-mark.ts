import { createHmac } from 'node:crypto';

/** Is the same for the same APP_SECRET, and tells nothing else of it. */
export function secretMark(appSecret: string): string {
  return createHmac('sha256', appSecret).update('backup').digest('hex').slice(0, 16);
}
