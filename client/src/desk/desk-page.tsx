import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useHasArrived, useHello, useStatus, useWatch } from '../live/hooks.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { DeskScreen } from './desk-screen.tsx';

/** The desk, once the server has let us in and said what there is. */
export function DeskPage() {
  const { t } = useI18n<DeskKey>();
  const status = useStatus();
  const hello = useHello();
  const meetingId = hello?.meeting ?? null;
  useWatch(meetingId, ['crew']);
  const hasArrived = useHasArrived(meetingId, 'crew');

  if (status === 'refused') {
    return <DeskNotice title={t('refused.title')} text={t(`refused.${hello?.refused ?? 'unknown'}`)} />;
  }
  if (meetingId === null || !hasArrived) {
    return <DeskNotice title={t('loading')} text={status === 'offline' ? t('connection.offline') : null} />;
  }
  return <DeskScreen meetingId={meetingId} />;
}
