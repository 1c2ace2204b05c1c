import { contractHashOf } from './contract-hash.ts';
import { protocolDocument } from './document.ts';

/** The root of the checkout, the same distance from `src` and from `dist`. */
export const checkout = new URL('../../../../', import.meta.url);

/** What is made from the contract, by path from the root of the checkout. */
export function generatedFiles(): Record<string, string> {
  return {
    'docs/protocol.md': protocolDocument(new URL('shared/src/', checkout)),
    'shared/src/contract-hash.ts': hashFile(),
  };
}

function hashFile(): string {
  return [
    '/** Made by `npm run protocol`; a test compares it with the contract, so that the wire never changes by accident. */',
    `export const contractHash = '${contractHashOf()}';`,
    '',
  ].join('\n');
}
