/** A node of a plan as `EXPLAIN (ANALYZE, FORMAT JSON)` tells it; numbers are per loop. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** One statement as it was really run. */
export interface RunStatement {
  text: string;
  plan: PlanNode;
}

const start = 'plan:\n\t{';

/** Every plan that a PostgreSQL log of `auto_explain` holds; lines that go on begin with a tab. */
export function plansIn(log: string): RunStatement[] {
  const entries = log.split(/\n(?!\t)/).filter((entry) => entry.includes(start));
  return entries.map((entry) => {
    const json = entry.slice(entry.indexOf(start) + start.length - 1);
    const { 'Query Text': text, Plan: plan } = JSON.parse(json) as {
      'Query Text': string;
      Plan: PlanNode;
    };
    return { text: text.replaceAll(/\s+/g, ' ').trim(), plan };
  });
}

/** Everything that reads a table, at whatever depth. */
export function scansOf(plan: PlanNode): PlanNode[] {
  const below = (plan.Plans ?? []).flatMap(scansOf);
  return plan['Relation Name'] && /Scan/.test(plan['Node Type']) ? [plan, ...below] : below;
}

/** How many rows a scan looked at, whether it gave them on or not. */
export function rowsRead(scan: PlanNode): number {
  const removed = (scan['Rows Removed by Filter'] ?? 0) + (scan['Rows Removed by Index Recheck'] ?? 0);
  return Math.round((scan['Actual Rows'] + removed) * scan['Actual Loops']);
}
