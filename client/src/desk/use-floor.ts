import type { CommandName } from '@miteinander/shared/contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useMemo, useState } from 'react';
import { useThingIn, useThingsIn } from '../live/stream-hooks.tsx';
import { overOf, type Waiting, waitingOf } from './floor-waiting.ts';
import type { Panels } from './use-panels.ts';
import { useSteeredCommands } from './use-steered-commands.ts';
import type { Steering } from './use-steering.ts';

interface FloorOptions {
  session: SessionView | undefined;
  steering: Steering;
  panels: Panels;
}

/** Everything about the floor, the podium and the phases of a session that the desk's parts share. */
export function useFloor({ session, steering, panels }: FloorOptions) {
  const id = session?.id ?? null;
  const floor = useThingIn(id, 'crew', 'floors', id);
  const plan = useThingIn(id, 'crew', 'plans', id);
  const requests = useThingsIn(id, 'crew', 'requests');
  const seats = useThingsIn(id, 'crew', 'panelists');
  const signals = useThingsIn(id, 'crew', 'signals');
  const told = useThingsIn(id, 'crew', 'notices');
  const waiting = useMemo(() => waitingOf(floor, requests), [floor, requests]);
  const over = useMemo(() => overOf(requests, seats), [requests, seats]);
  const panelists = useMemo(() => seats.toSorted((a, b) => a.position - b.position), [seats]);
  const notices = useMemo(() => told.toSorted((a, b) => b.at - a.at), [told]);
  const cursor = useCursor(id, waiting);
  const commands = useSteeredCommands<Extract<CommandName, `speaker:${string}`>>(floor, steering);
  /** somebody of the podium has the floor now */
  const giveTo = (panelist: string) =>
    void commands.send({
      name: 'speaker:start',
      input: (expects) => ({ session: id ?? '', expects, who: { is: 'panelist', panelist } }),
    });
  return {
    session: id,
    floor,
    plan,
    requests,
    waiting,
    over,
    panelists,
    signals,
    notices,
    cursor,
    /** what the keys for one person act on */
    chosen: waiting.find(({ request }) => request.id === cursor.id)?.request,
    commands,
    giveTo,
    phases: useSteeredCommands<Extract<CommandName, `phase:${string}`>>(plan, steering),
    isHere: panels.view === 'word',
  };
}

export type Floor = ReturnType<typeof useFloor>;

/** Whom one looks at: whoever is suggested, until somebody is chosen; then that person, wherever they are moved. */
function useCursor(session: string | null, waiting: readonly Waiting[]) {
  const [state, setState] = useState<{ session: string | null; id: string | null; moves: number }>({
    session,
    id: null,
    moves: 0,
  });
  const ids = waiting.map(({ request }) => request.id);
  const chosen = state.session === session && state.id !== null && ids.includes(state.id) ? state.id : null;
  const id = chosen ?? ids[0] ?? null;
  const choose = (next: string | null) => setState({ session, id: next, moves: state.moves + 1 });
  const step = (by: number) => {
    const index = id === null ? 0 : ids.indexOf(id);
    const next = ids[Math.max(0, Math.min(ids.length - 1, index + by))];
    if (next !== undefined) choose(next);
  };
  /** rises with every move by hand: only these are followed by the eye */
  return { id, moves: state.moves, choose, step };
}
