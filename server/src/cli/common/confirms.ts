import { createInterface } from 'node:readline/promises';
import { StartError } from '../../start-error.ts';

/** Whether the person at the terminal types what was asked for; spaces and hyphens do not count. */
export async function confirms(question: string, wanted: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new StartError('Nothing was changed: without a terminal, --yes is needed.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.replaceAll(/[\s-]/g, '') === wanted;
}
