import { writeSync } from 'node:fs';
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { errorFields } from './error-fields.ts';
import type { LogSettings } from './log-settings.ts';
import { hiddenKeys, redacted } from './redact.ts';
import { textLine } from './text-line.ts';

export interface Log extends Pick<Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug'> {
  /** people read it, not programs */
  isText: boolean;
}

/**
 * Standard output, written at once: there are few lines, and the last ones before an end matter most. A line that
 * cannot be written, because a disk is full or nobody reads, is lost; with pino's own destination it would be the
 * server, in the middle of a meeting.
 */
const standardOutput: DestinationStream = {
  write(line) {
    try {
      writeSync(1, line);
    } catch {
      // There is nowhere to tell it.
    }
  },
};

/** The server's log. */
export function openLog({ format, level }: LogSettings, out = standardOutput): Log {
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
