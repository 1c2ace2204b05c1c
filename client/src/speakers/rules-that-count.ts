import type { OrderRules } from '@miteinander/shared/speakers/speakers.contract';

export type RuleThatCounts =
  | 'order-first'
  | 'alternating'
  | 'first-time'
  | 'balance'
  | 'replies'
  | 'patience'
  | 'arrival';

/** Which of the rules decide anything. Where nobody may be overtaken, it is who came first alone [F2]. */
export function rulesThatCount(rules: OrderRules): RuleThatCounts[] {
  const isWeighed = rules.patience > 0;
  const counts: Record<RuleThatCounts, boolean> = {
    'order-first': rules.arePointsOfOrderFirst,
    alternating: rules.isAlternating,
    'first-time': isWeighed && rules.firstTime > 0,
    balance: isWeighed && rules.balance > 0,
    replies: isWeighed && rules.replies > 0,
    patience: isWeighed,
    arrival: true,
  };
  return (Object.keys(counts) as RuleThatCounts[]).filter((rule) => counts[rule]);
}
