/** What a poll type may know of a poll. Pure data, so that the phone can check an answer before it sends it. */
export interface PollRules {
  options: readonly { id: string }[];
  /** how many options may be chosen; only for types that let one choose several */
  min: number;
  max: number;
  /** whether "I abstain" is offered */
  abstain: boolean;
}

/**
 * One kind of poll, as a pure module without zod. `Answer` is JSON; two answers are the same if their
 * canonical form is.
 */
export interface PollType<Answer> {
  /** the canonical form of an answer that fits the poll, or null */
  check(answer: unknown, poll: PollRules): Answer | null;
  /** the cells this answer adds to: `[key, n]`; keys are stable, never a text */
  cells(answer: Answer): [key: string, n: number][];
  /** every key a result can have, in the order in which it is shown; at most 100 */
  keys(poll: PollRules): string[];
}

/** The key, in every type that has it, of "I abstain": a real answer that is counted. */
export const abstainKey = 'abstain';
