interface Entry {
  level: string;
  time: string;
  msg?: string;
  context?: string;
  err?: { message: string; stack?: string };
}

/** One line of the log for a terminal. What is simply told is told; what is wrong says when, where and how bad. */
export function textLine(json: string): string {
  const { level, time, msg = '', context, err, ...rest } = JSON.parse(json) as Entry;
  if (level === 'info') return `${msg}\n`;
  const more = Object.entries(rest).map(([key, value]) => ` ${key}=${String(value)}`);
  const where = context === undefined ? '' : `${context}: `;
  const why = err ? `\n${err.stack ?? err.message}` : '';
  return `${time.slice(11, 19)} ${level.toUpperCase()} ${where}${msg}${more.join('')}${why}\n`;
}
