import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from './config.ts';
import { StartError } from './start-error.ts';

const secret = 'x'.repeat(32);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'miteinander-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function messageOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    return (error as StartError).message;
  }
  return '';
}

describe('a wrong setting stops the start with one line that names it', () => {
  test.each([
    ['PORT', 'eighty', /number/],
    ['PORT', '65536', /65535/],
    ['PORT', '-1', /0/],
    ['PORT', '80.5', /PORT must be a number from 0 to 65535/],
    ['DATABASE_URL', 'mysql://hidden@db', /must begin with postgres:\/\//],
    ['PUBLIC_URL', 'meet.example.org', /URL/],
    ['PUBLIC_URL', 'ftp://meet.example.org', /URL/],
    ['APP_SECRET', 'hidden', /at least 32 characters/],
    ['LOG_FORMAT', 'xml', /json or text/],
    ['LOG_LEVEL', 'loud', /fatal, error, warn/],
    ['METRICS_TOKEN', 'hidden', /at least 16 characters/],
  ])('%s=%s', (name, value, why) => {
    const message = messageOf({ APP_SECRET: secret, [name]: value });
    expect(message.startsWith(`Configuration: ${name} `)).toBe(true);
    expect(message).toMatch(why);
    expect(message).not.toMatch(/\n|hidden/);
  });

  test('a data folder that cannot be one', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    for (const dataDir of [file, path.join(file, 'below')])
      expect(messageOf({ DATA_DIR: dataDir })).toMatch(
        /^The data folder .*file.* cannot be written \(E[A-Z]+\)\.$/,
      );
  });

  test.each(['', 'short\n'])('a kept secret that is none: %j', (kept) => {
    writeFileSync(path.join(folder, 'app-secret'), kept);
    expect(messageOf({ DATA_DIR: folder })).toMatch(/^\S+app-secret is too short to be a secret\. [^\n]+$/);
  });
});

test('without settings there are defaults, and an empty setting is none', () => {
  const nothing = { DATA_DIR: folder, PORT: '', HOST: '', DATABASE_URL: '', PUBLIC_URL: '', APP_SECRET: '' };
  expect(readConfig(nothing)).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
    databaseUrl: null,
    publicUrl: null,
    log: { format: null, level: 'info' },
    metricsToken: null,
  });
});

test('what is set is taken, the public address without a slash at its end', () => {
  const given = {
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: 'postgresql://localhost/m',
    PUBLIC_URL: 'https://meet.example.org/',
    APP_SECRET: secret,
    LOG_FORMAT: 'text',
    LOG_LEVEL: 'warn',
    METRICS_TOKEN: 'for-prometheus-only',
  };
  expect(readConfig(given)).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: folder,
    databaseUrl: 'postgresql://localhost/m',
    publicUrl: 'https://meet.example.org',
    appSecret: secret,
    log: { format: 'text', level: 'warn' },
    metricsToken: 'for-prometheus-only',
  });
});

test('[P3] the secret is made once, is long, and only its owner can read it', () => {
  const dataDir = path.join(folder, 'made', 'here');
  const first = readConfig({ DATA_DIR: dataDir }).appSecret;
  expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(readConfig({ DATA_DIR: dataDir }).appSecret).toBe(first);
  const file = path.join(dataDir, 'app-secret');
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([first, 0o600]);
});
