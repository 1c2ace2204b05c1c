import { fileURLToPath } from 'node:url';

const program = (name: string) => fileURLToPath(new URL(`./controls/${name}.js`, import.meta.url));

/** The programs that our server is compared with. */
export const controls = {
  socketIo: program('socket-io'),
  rawWs: program('raw-ws'),
  store: program('store'),
};
