/** What the log says of an error. The error itself may carry rows, parameters and whole requests. */
interface ErrorFields {
  type: string;
  message: string;
  stack?: string;
  /** SQLSTATE, or the code of the system */
  code?: string;
  /** where in PostgreSQL */
  table?: string;
  column?: string;
  constraint?: string;
  routine?: string;
}

export function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { type: typeof error, message: '' };
  const message = withoutValues(error);
  const fields: ErrorFields = { type: error.name, message };
  // The stack repeats the message, and only the frames are ours.
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  if (frames && frames.length > 0) fields.stack = [message, ...frames].join('\n');
  for (const key of ['code', 'table', 'column', 'constraint', 'routine'] as const) {
    const value = (error as Error & Partial<Record<typeof key, unknown>>)[key];
    if (typeof value === 'string') fields[key] = value;
  }
  return fields;
}

/** Errors of data (class 22) and of JSON quote what they could not read. */
function withoutValues(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  const quotes = error instanceof SyntaxError || code.startsWith('22');
  return quotes ? error.message.replace(/["'`].*$/s, '"…"') : error.message;
}
