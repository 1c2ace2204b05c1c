import { SeatsSource } from '@miteinander/server/tables/seats.source';
import { wrap } from '../wrap.ts';
import { sabotaged } from './done.ts';

/** Who goes to another table goes on hearing of the one where they were. */
export function deafGuard(): void {
  const everSat = new Map<string, Set<string>>();
  wrap(SeatsSource.prototype, 'membersOf', async (_, membersOf, args) => {
    const members = (await membersOf(...args)) as Map<string, Set<string>>;
    for (const [table, people] of members) {
      const all = everSat.get(table) ?? new Set();
      everSat.set(table, all);
      for (const person of people) all.add(person);
      if (all.size > people.size) sabotaged();
      members.set(table, all);
    }
    return members;
  });
}
