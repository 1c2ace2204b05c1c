import type { Clock } from '@miteinander/shared/speakers/speaking-clock';
import type { RequestView, SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Floor } from './use-floor.ts';

type Somebody = Pick<SpeakerView, 'name' | 'number'>;

/** By name, or by the number that stands on their phone. */
export function useNameOf(): (somebody: Somebody) => string {
  const { t } = useI18n<DeskKey>();
  return ({ name, number }) => name ?? (number === null ? t('word.podium') : t('word.number', { n: number }));
}

/** Where somebody speaks from, which the crew has to know: from their request, or from where their seat is. */
export function whereOf(speaker: SpeakerView, { requests, panelists }: Floor): 'hall' | 'remote' | null {
  const request = requests.find(({ id }) => id === speaker.request);
  const seat = panelists.find(({ id }) => id === speaker.panelist);
  return request?.from ?? speaker.attendance ?? seat?.attendance ?? null;
}

/** Minutes and seconds of a limit; null: without one. */
export function limitFace(ms: Clock['limitMs']): string | null {
  if (ms === null) return null;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What there is to say of a request in a few words, besides where it comes from. */
export function useFactsOf(groupOf: (id: string) => string, minutes: (at: number) => number) {
  const { t } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  return (request: RequestView): string[] => [
    ...(request.name !== null ? [nameOf({ name: null, number: request.number })] : []),
    ...(request.kind ? [t(`word.kind.${request.kind}`)] : []),
    ...(request.group === null ? [] : [groupOf(request.group)]),
    request.microphone === null
      ? t(`word.voice.${request.voice}`)
      : t('word.microphone', { n: request.microphone }),
    ...(minutes(request.askedAt) > 0 ? [t('word.waits', { n: minutes(request.askedAt) })] : []),
    ...(request.support !== null && request.support > 0 ? [t('word.support', { n: request.support })] : []),
    ...(request.missed > 0 ? [t('word.missed', { n: request.missed })] : []),
  ];
}
