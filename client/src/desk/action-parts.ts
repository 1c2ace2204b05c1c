import type { Scene } from '@miteinander/shared/display/display.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import type { DeskKey } from '../i18n/desk.de.ts';
import type { PollAction } from '../polls/poll-actions.ts';
import type { Desk } from './use-desk.ts';
import type { Floor } from './use-floor.ts';
import type { Panels } from './use-panels.ts';
import type { Selected } from './use-selection.ts';
import type { StageChoice } from './use-stage-choice.ts';
import type { StageControl } from './use-stage-control.ts';
import type { Steering } from './use-steering.ts';
import type { TimerControl } from './use-timer-control.ts';
import type { Tables } from './use-tables.ts';
import type { Triage } from './use-triage.ts';

/** What the actions of the desk are made of. */
export interface ActionParts {
  desk: Desk;
  panels: Panels;
  selected: Selected;
  steering: Steering;
  stage: StageControl;
  stageChoice: StageChoice;
  timer: TimerControl;
  triage: Triage;
  tables: Tables;
  floor: Floor;
  /** in the language of the desk */
  words: (key: DeskKey, values?: Record<string, string>) => string;
  localized: (text: Text) => string;
  /** what is in the preview */
  scene: Scene | null;
  /** the preview is on the stage already */
  isShown: boolean;
  nextLayout: () => void;
  act: (action: PollAction) => void;
  chooseSession: (session: string) => void;
}

/** Puts a poll behind another one, or (null) to the front. */
export function moving({ desk, steering }: Pick<ActionParts, 'desk' | 'steering'>) {
  return (id: string, after: string | null): void => {
    const poll = desk.sheet.find((each) => each.id === id);
    if (!desk.session || poll?.revision === undefined) return;
    const of = { session: desk.session.id, poll: id, expects: poll.revision };
    void steering.steer('poll:move', { ...of, after });
  };
}
