import type { View } from '@miteinander/shared/contract';
import { abstainKey } from '@miteinander/shared/polls/poll-type';
import type { Person } from './crowd.ts';
import { inclination, weighted } from './seeded.ts';

type Question = Pick<View<'polls'>, 'type' | 'question' | 'options' | 'min' | 'max' | 'abstain' | 'round'>;
type Opinion = Pick<Person, 'attendance' | 'group' | 'random'>;

interface Leaning {
  choice: string;
  weight: number;
}

/**
 * What a person answers. Everybody leans the same way a little, each group and each attendance somewhat its
 * own way, and between two rounds of a question opinion moves.
 */
export function answerOf(poll: Question, person: Opinion): string | string[] {
  const leanings = leaningsOf(poll, person);
  const abstains = poll.abstain && person.random() < 0.07;
  if (poll.type !== 'multiple') return abstains ? abstainKey : weighted(leanings, person.random);
  if (abstains) return [abstainKey];
  return several(leanings, poll.min + Math.floor(person.random() * (poll.max - poll.min + 1)), person);
}

function leaningsOf(poll: Question, { group, attendance }: Opinion): Leaning[] {
  const about = Object.values(poll.question)[0] ?? '';
  const keys = poll.type === 'yes-no' ? ['yes', 'no'] : poll.options.map(({ id }) => id);
  return keys.map((key) => {
    const moved = poll.round > 1 ? inclination(about, key, 'moved') : 0;
    const leaning =
      inclination(about, key) +
      0.9 * inclination(about, key, group ?? 'no group') +
      0.6 * inclination(about, key, attendance) +
      moved;
    return { choice: key, weight: Math.exp(leaning) };
  });
}

function several(leanings: readonly Leaning[], count: number, { random }: Opinion): string[] {
  const left = [...leanings];
  const chosen: string[] = [];
  while (chosen.length < count && left.length > 0) {
    const next = weighted(left, random);
    chosen.push(next);
    left.splice(
      left.findIndex(({ choice }) => choice === next),
      1,
    );
  }
  return chosen;
}
