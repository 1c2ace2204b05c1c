/** One figure beside its control. */
export interface Compared {
  /** what is measured, with its unit */
  what: string;
  ours: number;
  /** null for figures that have to reach a value by themselves */
  control: { is: string; value: number } | null;
  /** how `ours / control` (or `ours`, without a control) is judged; without it the figure is only reported */
  judged?: { must: Limit; aim: Limit | null };
}

export type Limit = { atMost: number } | { atLeast: number };

export interface Row {
  id: string;
  title: string;
  /** `isQuick`: small and short, to show that it still runs; its figures mean nothing */
  run(options: { isQuick: boolean; say: (line: string) => void }): Promise<Compared[]>;
}

export type Verdict = 'aim met' | 'must met' | 'falls short' | 'reported';

/** What is judged: the ratio to the control, or the figure itself. */
export function judgedValue({ ours, control }: Compared): number {
  return control ? ours / control.value : ours;
}

export function verdictOf(compared: Compared): Verdict {
  if (!compared.judged) return 'reported';
  const value = judgedValue(compared);
  const { must, aim } = compared.judged;
  if (aim && keeps(value, aim)) return 'aim met';
  return keeps(value, must) ? 'must met' : 'falls short';
}

function keeps(value: number, limit: Limit): boolean {
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
}
