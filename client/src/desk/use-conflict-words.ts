import { useCallback } from 'react';
import { type DoneName, isDoneName } from '../crew/done-words.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection, useHello } from '../live/hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';

/** What somebody did longer ago is not what came in the way. */
const lately = 60_000;

/** Says why something was not done after all: who was faster, and with what, if the log knows it. */
export function useConflictWords(): () => Promise<string> {
  const connection = useConnection();
  const hello = useHello();
  const { t } = useI18n<DeskKey>();
  const me = hello?.id;
  const crew = useThingsIn(hello?.meeting ?? null, 'crew', 'crew');
  return useCallback(async () => {
    const log = await connection.send('crew:list-done', { before: null });
    const since = connection.now() - lately;
    const found = log.ok
      ? log.data.find(({ by, at, name }) => by !== me && at > since && isDoneName(name))
      : null;
    const who = crew.find(({ id }) => id === found?.by)?.name;
    if (!found || who === undefined) return t('notices.conflict');
    return t('notices.conflictWith', { who, what: t(`done.${found.name as DoneName}`) });
  }, [connection, crew, me, t]);
}
