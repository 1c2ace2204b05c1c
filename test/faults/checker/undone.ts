import { loggedCommands, nameOf } from './commands.ts';
import type { Evidence } from './evidence.ts';

/** The ids of polls and announcements with which something was undone: they may go a step back [V13]. */
export function undoneThings(evidence: Evidence): ReadonlySet<string> {
  const sent = new Map(loggedCommands(evidence).map((command) => [nameOf(command), command]));
  const undone = evidence.rows.log.filter(({ isUndone }) => isUndone);
  return new Set(
    undone.flatMap((row) => {
      const input = (sent.get(nameOf(row))?.input ?? {}) as { poll?: unknown; announcement?: unknown };
      const data = (row.reply?.data ?? {}) as { id?: unknown };
      const ids = [input.poll, input.announcement, data.id];
      return ids.filter((id): id is string => typeof id === 'string');
    }),
  );
}
