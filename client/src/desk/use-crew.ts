import type { DeskThere } from '@miteinander/shared/wire/delta';
import { useCallback, useMemo } from 'react';
import { type OtherDesk, otherDesks } from '../crew/others.ts';
import { useHello, usePresence } from '../live/hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';

export interface Crew {
  others: OtherDesk[];
  nameOf: (id: string) => string;
}

/** Who else is at a desk, and what the desks are called. */
export function useCrew(meetingId: string): Crew {
  const me = useHello()?.id ?? null;
  const crew = useThingsIn(meetingId, 'crew', 'crew');
  // Presence comes every second; as long as it says the same, nothing is drawn anew because of it.
  const desks = JSON.stringify(usePresence(meetingId)?.desks ?? []);
  const others = useMemo(() => otherDesks(JSON.parse(desks) as DeskThere[], crew, me), [desks, crew, me]);
  const nameOf = useCallback((id: string) => crew.find((each) => each.id === id)?.name ?? '', [crew]);
  return { others, nameOf };
}
