import type { PollDraft } from '@miteinander/shared/polls/polls.contract';
import type { Random } from '../random.ts';

export type PlannedPoll = PollDraft;

const policies = ['live', 'after-vote', 'after-close', 'hidden'] as const;
const types = ['yes-no', 'single', 'multiple'] as const;

/** A word that must not reach anybody but the crew as long as the poll is a draft. */
export const draftWord = 'Geheimentwurf';

/** The polls of the run sheet: one of every policy, and one that stays a draft. */
export function plannedPolls(random: Random): PlannedPoll[] {
  const first = random.between(0, policies.length - 1);
  // A deadline takes five seconds at least: seldom, for the sake of time.
  const short = random.chance(0.08) ? random.between(0, policies.length - 1) : null;
  const running = policies.map((_, index) => {
    const policy = policies[(first + index) % policies.length]!;
    const poll = plannedPoll(random, policy, `Frage ${index + 1}`);
    return index === short ? { ...poll, durationS: 5 } : poll;
  });
  return [...running, { ...plannedPoll(random, random.pick(policies), draftWord), durationS: null }];
}

function plannedPoll(random: Random, results: PollDraft['results'], question: string): PlannedPoll {
  const type = random.pick(types);
  const options = type === 'yes-no' ? [] : ['rot', 'blau', 'gelb'].map((id) => ({ id, text: { de: id } }));
  const max = type === 'multiple' ? 2 : 1;
  const durationS = random.chance(0.3) ? 600 : null;
  return {
    type,
    question: { de: question },
    options,
    min: 1,
    max,
    abstain: random.chance(0.7),
    results,
    durationS,
  };
}
