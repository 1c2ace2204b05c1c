import type { FloorDefinition, PhaseDefinition } from './meeting-definition.ts';
import { textOf } from './meeting-file-polls.ts';
import type { FloorEntry, PhaseEntry } from './meeting-file-schema.ts';

/** Only what the file says. */
export function floorOf({
  list,
  rules = {},
  limits = {},
  voices = {},
  showAirtime,
}: FloorEntry): FloorDefinition {
  const { alternate, pointsOfOrderFirst, ...weights } = rules;
  const { readOut, ...lines } = voices;
  return {
    ...said({ list, isAirtimeShown: showAirtime }),
    rules: said({ ...weights, isAlternating: alternate, arePointsOfOrderFirst: pointsOfOrderFirst }),
    limits: Object.fromEntries(
      Object.entries(limits).map(([kind, seconds]) => [kind, seconds === 'none' ? null : seconds]),
    ),
    voices: said({ ...lines, isReadOut: readOut }),
  };
}

export function phasesOf(phases: readonly PhaseEntry[], language: string): PhaseDefinition[] {
  return phases.map(({ kind, title, minutes, speakingSeconds = null, list = null }) => ({
    kind,
    title: textOf(title, language),
    seconds: minutes === undefined ? null : Math.round(minutes * 60),
    speakingSeconds,
    list,
  }));
}

function said<Settings extends object>(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>;
}
