import { proveChecker } from './proof-of-checker.ts';
import { proveServer } from './proof-of-server.ts';
import { help, type Wish, wishOf } from './wish.ts';
import { closeAllSlots } from './world/slots.ts';

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(help);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('Stopping …');
    void closeAllSlots().then(() => process.exit(130));
  });
}
process.exit(await proved());

async function proved(): Promise<number> {
  let wish: Wish;
  try {
    wish = wishOf(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  const isProved = wish.saboteurs.length > 0 ? await proveChecker(wish) : await proveServer(wish);
  return isProved ? 0 : 1;
}
