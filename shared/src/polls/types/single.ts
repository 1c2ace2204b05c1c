import { abstainKey, type PollRules, type PollType } from '../poll-type.ts';

/** One option, or abstention. The answer is the option's id. */
export const single: PollType<string> = {
  check(answer, poll) {
    if (poll.abstain && answer === abstainKey) return abstainKey;
    return poll.options.find((option) => option.id === answer)?.id ?? null;
  },
  cells: (answer) => [[answer, 1]],
  keys,
};

function keys(poll: PollRules): string[] {
  const options = poll.options.map((option) => option.id);
  return poll.abstain ? [...options, abstainKey] : options;
}
