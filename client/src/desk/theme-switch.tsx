import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ThemeSwitch as Switch } from '../ui/theme-switch.tsx';

/** Light or dark, as the desk's place is. */
export function ThemeSwitch() {
  const { t } = useI18n<DeskKey>();
  return (
    <Switch
      storageKey="miteinander.desk.theme"
      words={{ light: t('header.light'), dark: t('header.dark') }}
    />
  );
}
