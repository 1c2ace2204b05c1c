import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useOutboxEntry } from '../live/outbox-hooks.tsx';
import { FloorSection } from '../speakers/floor-section.tsx';
import { FloorTexts } from '../speakers/floor-texts.tsx';
import { askKey } from '../speakers/use-own-request.ts';
import { microphoneIcon } from '../ui/icons.ts';
import { QuietPlace } from './quiet-place.tsx';
import type { TabPageProps } from './tab-page-props.ts';
import { useRemembered } from './use-remembered.ts';

/** Asking to speak. */
export function FloorPage(props: TabPageProps) {
  return (
    <FloorTexts>
      <Floor {...props} />
    </FloorTexts>
  );
}

function Floor({ meeting, me, session }: TabPageProps) {
  const { t } = useI18n<FloorKey>();
  const id = session?.id ?? null;
  // What waits for the network here may be answered while somebody is in another session.
  const isAsking = useOutboxEntry(askKey(id ?? '')) !== undefined;
  useRemembered(me.id, isAsking ? id : null);
  const quiet = (
    <QuietPlace icon={microphoneIcon} title={t('floor.quiet')}>
      <p>{t(session ? `floor.quiet-${me.attendance}` : 'floor.quiet-nothing')}</p>
    </QuietPlace>
  );
  if (!session) return quiet;
  return <FloorSection key={session.id} meeting={meeting} me={me} session={session.id} ifNone={quiet} />;
}
