import path from 'node:path';

/** Files are named from where npm was called, which moves to the root of the checkout itself. */
export function fromHere(name: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
}
