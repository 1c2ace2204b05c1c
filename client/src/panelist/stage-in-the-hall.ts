import type { DisplayView } from '@miteinander/shared/display/display.contract';

type Following = Pick<DisplayView, 'kind' | 'stage'>;

/** The stage that people see behind the podium: the session's own, if a display in a hall follows it. */
export function stageInTheHall(
  displays: readonly Following[],
  { meeting, session }: { meeting: string; session: string },
): string {
  return displays.some(({ kind, stage }) => kind === 'hall' && stage === session) ? session : meeting;
}
