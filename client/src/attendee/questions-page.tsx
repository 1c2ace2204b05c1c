import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { speechIcon } from '../ui/icons.ts';
import { QuietPlace } from './quiet-place.tsx';
import type { TabPageProps } from './tab-page-props.ts';

/** Questions of the audience. None can be asked by phone yet. */
export function QuestionsPage({ session }: TabPageProps) {
  const { t } = useI18n<AttendeeKey>();
  return (
    <QuietPlace icon={speechIcon} title={t('questions.quiet')}>
      <p>{t(session ? 'questions.quiet-session' : 'questions.quiet-nothing')}</p>
    </QuietPlace>
  );
}
