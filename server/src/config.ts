import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { logLevels, type LogSettings } from './log/log-settings.ts';
import { StartError } from './start-error.ts';

/** characters */
const secretLength = 32;

const port = 'must be a number from 0 to 65535';

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .refine((value) => value <= 65535, port)
    .default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  APP_SECRET: z.string().min(secretLength, `must have at least ${secretLength} characters`).optional(),
  LOG_FORMAT: z.enum(['json', 'text'], 'must be json or text').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
});

/** The token under which the configuration is injected. */
export const CONFIG = Symbol('config');

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** null: the embedded PostgreSQL in `dataDir` */
  databaseUrl: string | null;
  /** what people type and what QR codes carry, without a slash at the end; null: found out at start */
  publicUrl: string | null;
  /** signs crew and display links */
  appSecret: string;
  log: LogSettings;
  /** whoever brings it may read the metrics; null: only this machine itself may */
  metricsToken: string | null;
}

/** Reads the environment once; a wrong value stops the start with one line that names it. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartError(`Configuration: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const values = parsed.data;
  const dataDir = path.resolve(values.DATA_DIR);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    databaseUrl: values.DATABASE_URL ?? null,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    appSecret: values.APP_SECRET ?? keptSecret(dataDir),
    log: { format: values.LOG_FORMAT ?? null, level: values.LOG_LEVEL },
    metricsToken: values.METRICS_TOKEN ?? null,
  };
}

/** The secret made at the first start; whoever can read the data folder can make links anyway. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'app-secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return unbroken(file, readFileSync(file, 'utf8').trim());
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

/** A disk that was full leaves an empty file, and with an empty secret anybody could make links. */
function unbroken(file: string, secret: string): string {
  if (secret.length >= secretLength) return secret;
  throw new StartError(`${file} is too short to be a secret. Delete it: a new one is made, with new links.`);
}
