import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StartError } from '../start-error.ts';
import { runProgram } from './common/program.ts';
import { checkout, generatedFiles } from './protocol/generated-files.ts';

const help = `
npm run protocol             write docs/protocol.md and the contract's hash from the contract
npm run protocol -- --check  change nothing; fail if one of them is out of date

After a change of the hash, build again: server and pages carry it.
`;

await runProgram(help, async (args) => {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  const old = Object.entries(generatedFiles()).filter(([name, text]) => read(name) !== text);
  if (old.length === 0) return console.log('docs/protocol.md and the contract hash are up to date.');
  if (values.check) {
    throw new StartError(`Out of date: ${old.map(([name]) => name).join(', ')}. Run npm run protocol.`);
  }
  for (const [name, text] of old) {
    writeFileSync(fileURLToPath(new URL(name, checkout)), text);
    console.log(`${name} is written.`);
  }
});

function read(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, checkout), 'utf8');
  } catch {
    return undefined;
  }
}
