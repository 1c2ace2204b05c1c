import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import type { FloorView, SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import type { Clock } from '@miteinander/shared/speakers/speaking-clock';
import type { DisplayKey } from '../i18n/display.de.ts';
import type { Surroundings } from './surroundings.ts';

/** Who is on: speaking with a clock, or called and on their way. */
export type WhoIsOn = { speaker: SpeakerView; clock: Clock | null } | null;

/** Whoever speaks; while nobody does, whoever was called. */
export function whoIsOn(floor: FloorView | undefined): WhoIsOn {
  if (floor?.turn) return { speaker: floor.turn.speaker, clock: floor.turn.clock };
  return floor?.called ? { speaker: floor.called, clock: null } : null;
}

/** Tells people on the floor apart. */
export function keyOf(speaker: SpeakerView | undefined): string {
  return speaker?.request ?? speaker?.panelist ?? '';
}

/** How somebody is called: by name, or by the number of the request. */
export function calledName({ name, number }: SpeakerView, { t }: Surroundings['words']): string {
  if (name !== null) return name;
  return number === null ? t('speaker.anonymous') : t('speaker.number', { n: number });
}

export function kindKey(kind: NonNullable<SpeakerView['kind']>): DisplayKey {
  return `speaker.kind.${kind}`;
}

/** The phase that is on. */
export function phaseOf(plan: PlanView | undefined) {
  return plan?.phases.find(({ id }) => id === plan.current) ?? null;
}

/** How many wait whom a screen does not name. */
export function restOf({ waiting, next }: Pick<FloorView, 'waiting' | 'next'>): number {
  return Math.max(0, waiting - next.length);
}
