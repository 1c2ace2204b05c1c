import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { FloorTexts } from '../speakers/floor-texts.tsx';
import { OwnCall } from '../speakers/own-call.tsx';
import { useRemembered } from './use-remembered.ts';

interface OwnCallsProps {
  person: string;
  /** in which this person may be called */
  sessions: readonly SessionView[];
  /** the one that they are in */
  here: string | null;
  onGo: (session: string) => void;
}

/** Calls somebody whose turn it is, whatever part of the page is shown, and of whichever session. */
export function OwnCalls({ person, sessions, here, onGo }: OwnCallsProps) {
  useRemembered(person, sessions.find(({ id }) => id === here)?.id ?? null);
  const go = (session: string) => {
    onGo(session);
    location.hash = '#floor';
  };
  return (
    <FloorTexts>
      {sessions.map(({ id, title }) => (
        // It stays the same on the way there: what was said is not said again.
        <OwnCall
          key={id}
          person={person}
          session={id}
          elsewhere={id === here ? null : { title, onGo: () => go(id) }}
        />
      ))}
    </FloorTexts>
  );
}
