import type { PollType } from './poll-type.ts';
import * as types from './types.ts';

export type PollTypeName = keyof typeof types;

const byName: Record<PollTypeName, PollType<unknown>> = types;

export const pollTypeNames = Object.keys(byName) as [PollTypeName, ...PollTypeName[]];

/** The module of a type; its answers are `unknown` to everybody but itself. */
export function pollType(name: PollTypeName): PollType<unknown> {
  return byName[name];
}
