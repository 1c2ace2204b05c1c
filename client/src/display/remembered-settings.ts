import type { DisplaySettings } from '@miteinander/shared/display/display.contract';

const key = 'miteinander.display.settings';

/**
 * What the desk had set when the screen was last on. It is all that is known after a power cut until the server
 * is there: what lies over a video must not cover it meanwhile, and a dark hall not be lit.
 */
export function rememberedSettings(storage: Pick<Storage, 'getItem'> | null): DisplaySettings | undefined {
  try {
    return settingsIn(JSON.parse(storage?.getItem(key) ?? 'null'));
  } catch {
    return undefined;
  }
}

export function rememberSettings(
  storage: Pick<Storage, 'setItem'> | null,
  { stage, kind, footer, theme, language }: DisplaySettings,
): void {
  try {
    storage?.setItem(key, JSON.stringify({ stage, kind, footer, theme, language }));
  } catch {
    // Full or forbidden: see above for what is lost.
  }
}

function settingsIn(value: unknown): DisplaySettings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { stage, kind, footer, theme, language } = value as Partial<Record<keyof DisplaySettings, unknown>>;
  const isWhole =
    typeof stage === 'string' &&
    (kind === 'hall' || kind === 'monitor' || kind === 'overlay') &&
    typeof footer === 'boolean' &&
    (theme === 'light' || theme === 'dark') &&
    (language === null || typeof language === 'string');
  return isWhole ? { stage, kind, footer, theme, language } : undefined;
}
