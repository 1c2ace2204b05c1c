import type { Check } from './evidence.ts';

/** What must never happen to anybody, and what the server must never write. */
export const checkConduct: Check = ({ persons, fresh, log }) => [
  ...[...persons, ...fresh].flatMap(({ name, problems }) => problems.map((what) => `${name} ${what}`)),
  ...log
    .split('\n')
    .filter((line) => /Unhandled|Uncaught|A command failed/.test(line))
    .map((line) => `the server wrote: ${line.trim()}`),
];
