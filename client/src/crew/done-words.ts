import type { CommandName } from '@miteinander/shared/contract';

/**
 * What the crew can do, each with its word in the desk's catalogue (`done.poll:open`). `undo` says whether it is
 * worth offering the opposite: `loud` with a notice, since one cannot see what was done; `quiet` on the button alone.
 */
export const doneCommands = {
  'stage:show': { undo: 'quiet' },
  'session:set-state': { undo: 'loud' },
  'meeting:set-joining': { undo: 'loud' },
  'poll:create': { undo: 'loud' },
  'poll:edit': { undo: 'loud' },
  'poll:move': { undo: 'quiet' },
  'poll:remove': { undo: 'loud' },
  'poll:open': { undo: 'loud' },
  'poll:extend': { undo: 'quiet' },
  'poll:close': { undo: 'loud' },
  'poll:set-revealed': { undo: 'loud' },
  'poll:repeat': { undo: 'none' },
  'poll:archive': { undo: 'none' },
  'timer:start': { undo: 'quiet' },
  'timer:extend': { undo: 'quiet' },
  'timer:stop': { undo: 'loud' },
  'display:pair': { undo: 'none' },
  'display:change': { undo: 'loud' },
  'display:remove': { undo: 'none' },
  'announcement:publish': { undo: 'loud' },
  'announcement:withdraw': { undo: 'loud' },
  'question:set-state': { undo: 'loud' },
  'question:decline': { undo: 'loud' },
  'question:place': { undo: 'loud' },
  'question:advance': { undo: 'loud' },
  'question:pin': { undo: 'quiet' },
  'question:edit': { undo: 'loud' },
  'question:merge': { undo: 'loud' },
  'question:unmerge': { undo: 'loud' },
  'question:label': { undo: 'quiet' },
  'question:note': { undo: 'none' },
  'question:ask-back': { undo: 'none' },
  'question:answer': { undo: 'loud' },
  'question:assign': { undo: 'quiet' },
  'question:follow-up': { undo: 'loud' },
  'question:ask-for': { undo: 'loud' },
  'question:set-apart': { undo: 'loud' },
  'question:configure': { undo: 'loud' },
  'question:set-hints': { undo: 'none' },
  'table:plan': { undo: 'loud' },
  'table:set-state': { undo: 'loud' },
  'table:answer-help': { undo: 'quiet' },
  'table:free-scribe': { undo: 'none' },
  'table:reword': { undo: 'loud' },
  'table:take-out': { undo: 'loud' },
  'table:cluster': { undo: 'loud' },
  'table:change-cluster': { undo: 'quiet' },
  'crew:undo': { undo: 'none' },
} as const satisfies Partial<Record<CommandName, { undo: 'loud' | 'quiet' | 'none' }>>;

export type DoneName = keyof typeof doneCommands;

export function isDoneName(name: string): name is DoneName {
  return name in doneCommands;
}
