import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useHiddenStream } from '../stream/hidden-stream.ts';
import { kindOf, type Stream } from '../stream/kind-of.ts';

interface Picture {
  /** to be shown beside what there is to do; null for none */
  stream: Stream | null;
  hide: () => void;
  /** only where there is one that was put away */
  show: (() => void) | undefined;
}

/** The picture of the session, for those who are not in the hall. */
export function usePicture(session: SessionView | null, me: AttendeeView | undefined): Picture {
  const [isHidden, setHidden] = useHiddenStream(session?.id ?? null);
  const isFar = me?.attendance === 'remote';
  const address = isFar ? (session?.streamUrl ?? null) : null;
  const stream = address === null ? null : kindOf(address, location.host);
  return {
    stream: isHidden ? null : stream,
    hide: () => {
      setHidden(true);
      // What was tapped goes; whoever uses a keyboard goes on at the title of the page.
      document.querySelector('h1')?.focus({ preventScroll: true });
    },
    show: stream !== null && isHidden ? () => setHidden(false) : undefined,
  };
}
