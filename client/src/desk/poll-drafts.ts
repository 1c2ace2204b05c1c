import type { DraftSettings } from '../polls/improvised-poll.ts';

/** A new poll as it stands in the form. */
export interface PollDraftText {
  typed: string;
  settings: DraftSettings;
  /** what it was filled with; empty if somebody began to type it */
  filled: string;
}

/** The one in the form, and those that were begun before it and wait. */
export interface PollDrafts {
  at: PollDraftText;
  aside: readonly PollDraftText[];
}

export const usualSettings: DraftSettings = {
  several: false,
  min: 1,
  max: 3,
  abstain: true,
  results: 'hidden',
  durationS: null,
};

const empty: PollDraftText = { typed: '', settings: usualSettings, filled: '' };
export const noDrafts: PollDrafts = { at: empty, aside: [] };

/** Something that is there to be looked at; several answers are likely. What somebody has begun is put aside for it. */
export function filledWith({ at, aside }: PollDrafts, typed: string): PollDrafts {
  if (at.filled === typed) return { at, aside };
  return {
    at: { typed, settings: { ...usualSettings, several: true }, filled: typed },
    aside: withBegun(at, aside),
  };
}

/** Back in the form; what stands there is put aside in turn. */
export function takenBack({ at, aside }: PollDrafts, wanted: PollDraftText): PollDrafts {
  const others = aside.filter((each) => each !== wanted);
  return { at: wanted, aside: withBegun(at, others) };
}

/** Once it was sent, what was put aside last is back; or the next one begins, as the last one was set. */
export function afterSent({ at, aside }: PollDrafts): PollDrafts {
  const [last, ...others] = aside;
  if (last) return { at: last, aside: others };
  return { at: { ...empty, settings: at.filled === '' ? at.settings : usualSettings }, aside };
}

/** The form was left: what nobody has touched goes, what somebody has typed stays. */
export function afterLeft(drafts: PollDrafts): PollDrafts {
  return drafts.at.filled === '' || isBegun(drafts.at) ? drafts : afterSent(drafts);
}

function withBegun(at: PollDraftText, aside: PollDrafts['aside']): PollDrafts['aside'] {
  return isBegun(at) ? [at, ...aside] : aside;
}

function isBegun({ typed, filled }: PollDraftText): boolean {
  return typed.trim() !== '' && typed !== filled;
}
