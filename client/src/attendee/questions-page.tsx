import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useThings } from '../live/hooks.tsx';
import { AnsweredElsewhere } from '../questions/answered-elsewhere.tsx';
import { OwnElsewhere } from '../questions/own-elsewhere.tsx';
import { QuestionsSection } from '../questions/questions-section.tsx';
import { QuestionsTexts } from '../questions/questions-texts.tsx';
import { speechIcon } from '../ui/icons.ts';
import { QuietPlace } from './quiet-place.tsx';
import type { TabPageProps } from './tab-page-props.ts';
import { useRemembered } from './use-remembered.ts';

/** Questions of the audience. */
export function QuestionsPage(props: TabPageProps) {
  return (
    <QuestionsTexts>
      <Questions {...props} />
    </QuestionsTexts>
  );
}

function Questions({ meeting, me, sessions, session }: TabPageProps) {
  const { t } = useI18n<QuestionsKey>();
  const id = session?.id ?? null;
  // The crew may make a wish to speak of a question.
  const hasAsked = useThings(id, 'asked').length > 0;
  useRemembered(me.id, hasAsked ? id : null);
  const quiet = (
    <QuietPlace icon={speechIcon} title={t('q.quiet')}>
      <p>{t(session ? 'q.quiet-session' : 'q.quiet-nothing')}</p>
    </QuietPlace>
  );
  if (session)
    return (
      <QuestionsSection key={session.id} meeting={meeting} me={me} session={session.id} ifNone={quiet} />
    );
  return (
    <>
      {quiet}
      <OwnElsewhere meeting={meeting} me={me} sessions={sessions} />
      <AnsweredElsewhere meeting={meeting} sessions={sessions} />
    </>
  );
}
