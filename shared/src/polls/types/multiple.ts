import { abstainKey, type PollRules, type PollType } from '../poll-type.ts';

/**
 * Between `min` and `max` different options, or abstention alone. The answer is the list of option ids in the
 * poll's order, so that the order in which somebody tapped does not matter.
 */
export const multiple: PollType<string[]> = {
  check(answer, poll) {
    if (!Array.isArray(answer) || answer.length > poll.options.length + 1) return null;
    const chosen = new Set<unknown>(answer);
    if (chosen.size !== answer.length) return null;
    if (poll.abstain && chosen.size === 1 && chosen.has(abstainKey)) return [abstainKey];
    const canonical = poll.options.map((option) => option.id).filter((id) => chosen.has(id));
    const isKnown = canonical.length === answer.length;
    return isKnown && canonical.length >= poll.min && canonical.length <= poll.max ? canonical : null;
  },
  cells: (answer) => answer.map((id) => [id, 1]),
  keys,
};

function keys(poll: PollRules): string[] {
  const options = poll.options.map((option) => option.id);
  return poll.abstain ? [...options, abstainKey] : options;
}
