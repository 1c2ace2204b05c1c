import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import { errorFields } from './error-fields.ts';
import type { LogSettings } from './log-settings.ts';
import { hiddenKeys, redacted } from './redact.ts';
import { textLine } from './text-line.ts';

export interface Log extends Pick<Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug'> {
  /** people read it, not programs */
  isText: boolean;
}

/**
 * The server's log, on standard output. Lines are written at once: there are few, and the last ones before an
 * end matter most.
 */
export function openLog(
  { format, level }: LogSettings,
  out: DestinationStream = destination({ dest: 1, sync: true }),
): Log {
  const isText = (format ?? (process.stdout.isTTY ? 'text' : 'json')) === 'text';
  const stream = isText ? { write: (json: string) => out.write(textLine(json)) } : out;
  const log = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorFields },
      redact: { paths: hiddenKeys.flatMap((key) => [key, `*.${key}`]), remove: true },
      hooks: { streamWrite: redacted },
    },
    stream,
  );
  return Object.assign(log, { isText });
}
