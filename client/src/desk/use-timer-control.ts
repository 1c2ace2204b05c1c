import type { TimerView } from '@miteinander/shared/display/display.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import { useThingIn } from '../live/stream-hooks.tsx';
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
export function useTimerControl(stage: string, { steer }: Steering): TimerControl {
  const timer = useThingIn(stage, 'crew', 'timers', stage);
  const of = { stage, expects: timer?.revision ?? 0 };
  const running = timer && timer.endsAt !== null ? { ...timer, endsAt: timer.endsAt } : undefined;
  return {
    running,
    start: async (seconds, label) => (await steer('timer:start', { ...of, seconds, label })) !== null,
    extend: (seconds) => void steer('timer:extend', { ...of, seconds }),
    stop: () => void steer('timer:stop', of),
  };
}
