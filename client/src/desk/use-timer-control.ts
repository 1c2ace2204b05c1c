import type { TimerView } from '@miteinander/shared/display/display.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import { useThingsIn } from '../live/stream-hooks.tsx';
import { type Expects, useInTurn } from './use-in-turn.ts';
import type { Steering } from './use-steering.ts';

export interface TimerControl {
  /** the countdown of this stage, as long as it was not stopped */
  running: (TimerView & { endsAt: number }) | undefined;
  /** True once it was accepted. */
  start: (seconds: number, label: Text | null) => Promise<boolean>;
  extend: (seconds: number) => void;
  stop: () => void;
}

/** The countdown of one stage. */
export function useTimerControl(stage: string, steering: Steering): TimerControl {
  const timers = useThingsIn(stage, 'crew', 'timers');
  const timer = timers.find(({ id }) => id === stage);
  const { send } = useInTurn<'timer:start' | 'timer:extend' | 'timer:stop'>(steering, timers);
  const own = { id: stage, revision: timer?.revision };
  const of = (expects: Expects) => ({ stage, expects: expects(own) });
  const running = timer && timer.endsAt !== null ? { ...timer, endsAt: timer.endsAt } : undefined;
  return {
    running,
    start: async (seconds, label) =>
      (await send('timer:start', (expects) => ({ ...of(expects), seconds, label }))) !== null,
    extend: (seconds) => void send('timer:extend', (expects) => ({ ...of(expects), seconds })),
    stop: () => void send('timer:stop', of, { once: own }),
  };
}
