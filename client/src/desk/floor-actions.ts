import type { RequestView } from '@miteinander/shared/speakers/speakers.contract';
import type { ActionParts } from './action-parts.ts';
import { phasesOf, wishesOf } from './floor-podium.ts';
import { headWith } from './floor-waiting.ts';
import { type FloorScene, floorScenes } from './selection.ts';
import type { FloorDialog } from './use-panels.ts';

type Parts = Pick<ActionParts, 'floor' | 'panels' | 'selected' | 'steering' | 'words' | 'localized'>;

/** What the keys do about the floor; undefined where nothing would happen. */
export function floorActions(parts: Parts) {
  return {
    ...steps(parts),
    ...turn(parts),
    ...list(parts),
    ...lists(parts),
    ...moves(parts),
    ...podium(parts),
  };
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
              isAside: true,
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

/** The list as a whole, and what needs a dialog. */
function lists({ floor: { session, floor, waiting, chosen, commands, panelists }, panels, words }: Parts) {
  const open = (dialog: FloorDialog) => (session === null ? undefined : () => panels.setDialog(dialog));
  const isOpen = floor?.list === 'open';
  const isOn = session !== null && floor !== undefined;
  const byHand = waiting.some(({ request }) => request.fixed !== null);
  return {
    floorList: isOn
      ? () =>
          void commands.send({
            name: 'speaker:configure',
            done: words(isOpen ? 'word.did.closed' : 'word.did.opened'),
            input: (expects) => ({ session, expects, change: { list: isOpen ? 'closed' : 'open' } }),
          })
      : undefined,
    floorByRules:
      isOn && byHand
        ? () =>
            void commands.send({
              name: 'speaker:arrange',
              done: words('word.did.byRules'),
              input: (expects) => ({ session, expects, head: [] }),
            })
        : undefined,
    floorShuffle:
      isOn && waiting.length > 1
        ? () => void commands.send({ name: 'speaker:shuffle', input: (expects) => ({ session, expects }) })
        : undefined,
    floorRound: isOn
      ? () => void commands.send({ name: 'speaker:new-round', input: (expects) => ({ session, expects }) })
      : undefined,
    floorAdd: floor && open('floor-add'),
    floorPanelist: panelists.length > 0 ? open('floor-panelist') : undefined,
    floorSettings: floor && open('floor-settings'),
    floorTime: chosen && open('floor-time'),
    floorWrite: chosen && open('floor-write'),
    floorTurns: open('floor-turns'),
    planEdit: open('floor-plan'),
    podiumAdd: floor && open('podium-add'),
    podiumTell: panelists.length > 0 ? open('podium-tell') : undefined,
  };
}

/** One place higher or lower by hand. */
function moves({ floor: { session, waiting, chosen, cursor, commands } }: Parts) {
  const move = (by: 1 | -1) => {
    const head = chosen && headWith(waiting, chosen.id, by);
    if (session === null || !head || commands.isBusy) return undefined;
    return () => {
      cursor.choose(chosen.id);
      void commands.send({
        name: 'speaker:arrange',
        input: (expects) => ({ session, expects, head }),
      });
    };
  };
  return { floorMoveUp: move(-1), floorMoveDown: move(1) };
}

/** From one phase to the next, and what the podium wishes. */
function podium({ floor: { session, plan, phases, signals }, steering, words, localized, ...look }: Parts) {
  const { selected } = look;
  const { following, isLast } = phasesOf(plan);
  const [wish] = wishesOf(signals);
  const isReady = session !== null && !phases.isBusy;
  const enter = (phase: string | null, done: string) => () =>
    void phases.send({
      name: 'phase:enter',
      done,
      input: (expects) => ({ session: session ?? '', expects, phase }),
    });
  const shown = selected.selection?.kind;
  return {
    phaseNext: !isReady
      ? undefined
      : following
        ? enter(following.id, words('word.did.phase', { title: localized(following.title) }))
        : isLast
          ? enter(null, words('word.did.over'))
          : undefined,
    phaseMore:
      isReady && plan?.endsAt
        ? () =>
            void phases.send({
              name: 'phase:extend',
              input: (expects) => ({ session, expects, seconds: 60 }),
              isAside: true,
            })
        : undefined,
    podiumSeen:
      session !== null && wish
        ? () =>
            void steering.steer('podium:clear-signal', {
              session,
              panelist: wish.panelist,
              signal: wish.signal,
            })
        : undefined,
    showFloor: () => selected.select({ kind: sceneAfter(shown) }),
  };
}

function sceneAfter(shown: string | undefined): FloorScene {
  const index = floorScenes.findIndex((each) => each === shown);
  return floorScenes[(index + 1) % floorScenes.length] ?? 'speaker';
}
