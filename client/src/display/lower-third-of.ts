import type { ListedQuestion } from '../stage/listed-questions.ts';
import { keyOf, whoIsOn, type WhoIsOn } from '../stage/on-the-floor.ts';
import type { FloorPicture, Picture } from '../stage/picture.ts';

/** What a lower third can say; the key stays while it is the same thing. */
export type LowerThirdContent = { key: string } & (
  | Extract<Picture, { kind: 'poll' | 'announcement' | 'timer' }>
  | { kind: 'question'; now: ListedQuestion }
  | { kind: 'speaker'; on: NonNullable<WhoIsOn>; question: ListedQuestion | null }
);

/** What to say over the video at this picture; null for nothing: it would only be in the way. */
export function lowerThirdOf(picture: Picture): LowerThirdContent | null {
  switch (picture.kind) {
    case 'welcome':
    case 'black':
    // A list is for those who can look at it for a while.
    case 'questions':
    case 'tables':
    case 'harvest':
      return null;
    case 'question':
      return picture.now && { kind: 'question', now: picture.now, key: picture.now.question.id };
    case 'speaker':
    case 'speakers':
    case 'podium':
      return speakerThird(picture, null);
    case 'question-speaker':
      return (
        speakerThird(picture, picture.now) ??
        (picture.now && { kind: 'question', now: picture.now, key: picture.now.question.id })
      );
    case 'poll':
      return picture.poll.state === 'draft' ? null : { ...picture, key: picture.poll.id };
    case 'announcement':
      return { ...picture, key: picture.announcement.id };
    case 'timer':
      return picture.timer?.endsAt ? { ...picture, key: 'timer' } : null;
  }
}

/** Whoever has the word, and whoever was called as long as nobody has: the same card when they begin. */
function speakerThird({ floor }: FloorPicture, question: ListedQuestion | null): LowerThirdContent | null {
  const on = whoIsOn(floor);
  return on && { kind: 'speaker', on, question, key: `speaker ${keyOf(on.speaker)}` };
}
