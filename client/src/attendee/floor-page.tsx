import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { microphoneIcon } from '../ui/icons.ts';
import { QuietPlace } from './quiet-place.tsx';
import type { TabPageProps } from './tab-page-props.ts';

/** Asking to speak. Not possible by phone yet. */
export function FloorPage({ session, me }: TabPageProps) {
  const { t } = useI18n<AttendeeKey>();
  return (
    <QuietPlace icon={microphoneIcon} title={t('floor.quiet')}>
      <p>{t(session ? `floor.quiet-${me.attendance}` : 'floor.quiet-nothing')}</p>
    </QuietPlace>
  );
}
