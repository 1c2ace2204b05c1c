import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { DeskNotice } from './desk-notice.tsx';

/** Somebody opened the address without its secret part. */
export function NoAccess() {
  const { t } = useI18n<DeskKey>();
  return <DeskNotice title={t('noAccess.title')} text={t('noAccess.text')} />;
}
