import { grouped, percent } from './figures.ts';

export interface Circumstances {
  url: string;
  isSameMachine: boolean;
  /** PUBLIC_URL as this program is configured */
  publicUrl: string | null;
  /** what the server shows people as its address; null: the one they came from */
  origin: string | null;
  /** milliseconds by which the clock of the server's database is ahead of ours */
  clockAheadMs: number;
  /** the pages answered */
  hasPages: boolean;
  /** the share of this machine's processors that was in use before anything began */
  busyBefore: number;
  /** how many files the server process may have open, if it says so */
  serverFiles: number | null;
  /** connections of the rehearsal, at most */
  connections: number;
}

const tolerableClockMs = 2000;
const busy = 0.3;

/** What an organiser should know beside the verdict. */
export function warningsOf(given: Circumstances): string[] {
  const { url, isSameMachine, publicUrl, origin, clockAheadMs, hasPages, busyBefore, serverFiles } = given;
  const isLoopback = /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(url);
  const shown = publicUrl ?? (isLoopback ? null : origin);
  const found: [boolean, string][] = [
    [
      isSameMachine,
      'The pretended phones ran on the same machine as the server and took processor time from it. It can do more for real phones; rehearse from another machine to see.',
    ],
    [
      isSameMachine && busyBefore > busy,
      `This machine was ${percent(busyBefore)} busy before the rehearsal began; that is in all of the figures.`,
    ],
    [
      shown !== null && shown !== url,
      `People are sent to ${shown}, which was not what was rehearsed: npm run rehearse -- --url ${shown}`,
    ],
    [
      url.startsWith('http:') && !isLoopback,
      `${url} is not encrypted: whoever is in the same network can read and change everything. Put it behind https.`,
    ],
    [
      Math.abs(clockAheadMs) > tolerableClockMs,
      `The clock of the server is ${Math.round(Math.abs(clockAheadMs) / 1000)} s ${clockAheadMs > 0 ? 'ahead of' : 'behind'} this machine's. Deadlines go by the server's, so nobody loses a vote, but the programme may show the wrong time.`,
    ],
    [!hasPages, `The pages do not answer at ${url}: phones would see nothing. npm run build`],
    [
      serverFiles !== null && serverFiles < given.connections,
      `The server may have ${grouped(serverFiles ?? 0)} connections and files open, which is too few for ${grouped(given.connections)}: raise its limit (ulimit -n, LimitNOFILE, ulimits in docker-compose.yml).`,
    ],
  ];
  return found.flatMap(([applies, text]) => (applies ? [text] : []));
}
