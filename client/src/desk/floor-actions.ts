import type { RequestView } from '@miteinander/shared/speakers/speakers.contract';
import type { ActionParts } from './action-parts.ts';

type Parts = Pick<ActionParts, 'floor' | 'panels' | 'selected' | 'words'>;

/** What the keys do about the floor; undefined where nothing would happen. */
export function floorActions(parts: Parts) {
  return { ...steps(parts), ...turn(parts), ...list(parts) };
}

/** From one speaker to the next: call, then give the floor, then call again. Nothing twice while it is on its way. */
function steps({ floor: { session, floor, waiting, chosen, commands }, words }: Parts) {
  const called = floor?.called?.request ?? null;
  const [suggested] = waiting;
  const isReady = session !== null && floor !== undefined && !commands.isBusy;
  const call = (request: RequestView | undefined) =>
    isReady && request
      ? () =>
          void commands.send({
            name: 'speaker:call',
            done: words('word.did.called'),
            input: (expects) => ({ session, expects, request: request.id }),
          })
      : undefined;
  const give = (request: string | null | undefined) =>
    isReady && typeof request === 'string'
      ? () =>
          void commands.send({
            name: 'speaker:start',
            done: words('word.did.started'),
            input: (expects) => ({ session, expects, who: { is: 'request', request } }),
          })
      : undefined;
  return {
    floorNext: called === null ? call(suggested?.request) : give(called),
    floorCall: call(chosen),
    floorGive: give(chosen?.id),
  };
}

/** The turn that is on, and whoever was called and does not come. */
function turn({ floor: { session, floor, commands }, words }: Parts) {
  const clock = floor?.turn?.clock;
  const isPaused = clock?.runningSince === null;
  const called = floor?.called?.request ?? null;
  const isOn = session !== null && clock !== undefined && !commands.isBusy;
  return {
    floorEnd: isOn
      ? () =>
          void commands.send({
            name: 'speaker:end',
            input: (expects) => ({ session, expects }),
          })
      : undefined,
    floorPause: isOn
      ? () =>
          void commands.send({
            name: 'speaker:pause',
            done: words(isPaused ? 'word.did.resumed' : 'word.did.paused'),
            input: (expects) => ({ session, expects, isPaused: !isPaused }),
          })
      : undefined,
    floorMore:
      isOn && clock.limitMs !== null
        ? () =>
            void commands.send({
              name: 'speaker:extend',
              input: (expects) => ({ session, expects, seconds: 30 }),
            })
        : undefined,
    floorBack:
      session !== null && called !== null && !commands.isBusy
        ? () =>
            void commands.send({
              name: 'speaker:put-back',
              input: (expects) => ({ session, expects, request: called }),
            })
        : undefined,
  };
}

function list({ floor: { session, chosen, cursor, commands }, panels }: Parts) {
  const hasSome = cursor.id !== null;
  return {
    floorPanel: () => panels.openTool('floor'),
    floorDown: hasSome ? () => cursor.step(1) : undefined,
    floorUp: hasSome ? () => cursor.step(-1) : undefined,
    floorRemove:
      session !== null && chosen
        ? () =>
            void commands.send({
              name: 'speaker:remove',
              input: (expects) => ({ session, expects, requests: [chosen.id] }),
            })
        : undefined,
  };
}
