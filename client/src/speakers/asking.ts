import type { Sent } from '@miteinander/shared/contract';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { RequestKind, Voice } from '@miteinander/shared/speakers/request-states';

/** What somebody fills in to ask for the word. */
export interface Asking {
  kind: RequestKind;
  topic: string;
  panelist: string | null;
  name: string;
  /** null: the usual way */
  voice: Voice | null;
  microphone: string;
}

export type AskingFault = 'topic-missing' | 'name-missing' | 'microphone-wrong';

export function emptyAsking(name: string | null): Asking {
  return { kind: 'contribution', topic: '', panelist: null, name: name ?? '', voice: null, microphone: '' };
}

interface Circumstances {
  session: string;
  names: MeetingView['names'];
  /** the ways to be heard, the usual one first */
  ways: readonly Voice[];
  panelists: readonly { id: string }[];
}

/** What is to be sent, or what is still wrong. */
export function requestOf(
  asking: Asking,
  { session, names, ways, panelists }: Circumstances,
): { input: Sent<'speaker:request'> } | { faults: AskingFault[] } {
  const voice = ways.find((way) => way === asking.voice) ?? ways[0];
  const topic = asking.topic.trim() || null;
  const name = names === 'off' ? null : asking.name.trim() || null;
  const typed = voice === 'microphone' ? asking.microphone.trim() : '';
  const microphone = typed === '' ? null : Number(typed);
  const faults: (AskingFault | false)[] = [
    voice === 'read-out' && topic === null && 'topic-missing',
    names === 'required' && name === null && 'name-missing',
    microphone !== null && !isMicrophone(microphone) && 'microphone-wrong',
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) return { faults: found };
  const panelist = panelists.some(({ id }) => id === asking.panelist) ? asking.panelist : null;
  const input = { session, kind: asking.kind, topic, panelist, name, microphone, ...(voice && { voice }) };
  return { input };
}

function isMicrophone(n: number): boolean {
  return Number.isInteger(n) && n >= 1 && n <= 99;
}
