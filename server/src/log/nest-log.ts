import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/**
 * What Nest and every `new Logger(context)` write to. A message may be an object `{ message, … }`, whose other
 * fields become fields of the line. What Nest tells of its own start is for debugging.
 */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...more: unknown[]): void {
    this.to.debug(...line(message, more));
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.to.debug(...line(message, more));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.to.warn(...line(message, more));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.to.error(...line(message, more));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.to.fatal(...line(message, more));
  }
}

/** Nest puts the context last, and before it, for errors, a stack. */
function line(message: unknown, more: unknown[]): [fields: object, text: string] {
  const context = more.at(-1);
  const stack = more.length > 1 && typeof more[0] === 'string' ? { stack: more[0] } : {};
  const where = { ...stack, ...(typeof context === 'string' && { context }) };
  if (message instanceof Error) return [{ ...where, err: message }, message.name];
  if (typeof message !== 'object' || message === null) return [where, String(message)];
  const { message: text = '', ...fields } = message as { message?: unknown };
  return [{ ...where, ...fields }, String(text)];
}
