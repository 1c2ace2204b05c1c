export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export interface LogSettings {
  /** null: text on a terminal, JSON lines elsewhere */
  format: 'json' | 'text' | null;
  level: (typeof logLevels)[number];
}
