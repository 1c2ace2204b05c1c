import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { useEffect, useState } from 'react';
import { useConnection, useOrigin } from '../live/hooks.tsx';

/** `none`: the link was withdrawn; `failed`: there was no answer. */
export type PanelistLink = 'none' | 'failed' | { address: string };

/**
 * The address of somebody's own page, as long as somebody wants to see it; undefined until it is known. A new link is
 * asked for by itself.
 */
export function usePanelistLink(
  session: string,
  { id: panelist, access }: Pick<PanelistView, 'id' | 'access'>,
  isWanted: boolean,
): PanelistLink | undefined {
  const connection = useConnection();
  const origin = useOrigin();
  const [known, setKnown] = useState<{ of: string | undefined; path: string | null | undefined }>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let isAwaited = true;
    const ask = async () => {
      const reply = await connection.send('podium:link', { session, panelist });
      if (isAwaited) setKnown({ of: access, path: reply.ok ? reply.data.path : undefined });
    };
    void ask();
    return () => {
      isAwaited = false;
    };
  }, [connection, session, panelist, access, isWanted]);
  if (!isWanted || known === undefined || known.of !== access) return undefined;
  if (known.path === undefined) return 'failed';
  return known.path === null ? 'none' : { address: origin + known.path };
}
