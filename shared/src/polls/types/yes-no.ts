import { abstainKey, type PollRules, type PollType } from '../poll-type.ts';

type YesNo = 'yes' | 'no' | typeof abstainKey;

/** Yes, no or abstention; the poll has no options of its own. */
export const yesNo: PollType<YesNo> = {
  check: (answer, poll) => (keys(poll).find((key) => key === answer) as YesNo | undefined) ?? null,
  cells: (answer) => [[answer, 1]],
  keys,
};

function keys(poll: PollRules): string[] {
  return poll.abstain ? ['yes', 'no', abstainKey] : ['yes', 'no'];
}
