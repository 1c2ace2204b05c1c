import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { PanelistNotice } from './panelist-notice.tsx';

/** Somebody opened the address without its secret part. */
export function NoAccess() {
  const { t } = useI18n<PanelistKey>();
  return <PanelistNotice title={t('no-access.title')} text={t('no-access.text')} />;
}
