import type { PollType } from './poll-type.ts';
import { multiple } from './types/multiple.ts';
import { single } from './types/single.ts';
import { yesNo } from './types/yes-no.ts';

/** Every kind of poll, by its name on the wire. A new one is a file in `types/` and its entry here. */
export const pollTypes = {
  single,
  multiple,
  'yes-no': yesNo,
} satisfies Record<string, unknown>;

export type PollTypeName = keyof typeof pollTypes;

export const pollTypeNames = Object.keys(pollTypes) as [PollTypeName, ...PollTypeName[]];

/** The module of a type; its answers are `unknown` to everybody but itself. */
export function pollType(name: PollTypeName): PollType<unknown> {
  return pollTypes[name];
}
