import { useLayoutEffect } from 'react';
import { directionOf } from '../i18n/language.ts';
import type { ShownSettings } from './display-settings.ts';

/** Tells the document what the whole page goes by; done before anything is painted. */
export function useDocument({
  theme,
  kind,
  language,
}: Pick<ShownSettings, 'theme' | 'kind'> & { language: string }): void {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.dataset['theme'] = theme;
    root.dataset['kind'] = kind;
    root.lang = language;
    root.dir = directionOf(language);
  }, [theme, kind, language]);
}
