import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What one needs to reach the cluster. Kept beside it, readable by its owner only. */
export interface Credentials {
  port: number;
  /** of the role `postgres`, which only this supervisor uses */
  adminPassword: string;
  /** of the role `miteinander`, which owns the database and nothing else */
  password: string;
}

/** The name of the database and of the role that owns it. */
export const databaseName = 'miteinander';

export async function readCredentials(base: string): Promise<Credentials | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(base), 'utf8')) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function newCredentials(): Promise<Credentials> {
  const secret = () => randomBytes(24).toString('base64url');
  return { port: await freePort(), adminPassword: secret(), password: secret() };
}

/** Whole or not at all, also through a power cut: without the passwords the cluster could not be opened. */
export async function saveCredentials(base: string, credentials: Credentials): Promise<void> {
  const draft = `${fileIn(base)}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(credentials, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, fileIn(base));
}

/** The address the server is given. */
export function urlOf({ port, password }: Credentials): string {
  return `postgres://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`;
}

/** A port that nothing on this machine listens on at the moment. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

export async function isPortFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}

function fileIn(base: string): string {
  return join(base, 'credentials.json');
}
