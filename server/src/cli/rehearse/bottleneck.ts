import type { Strain } from './measures.ts';

/** What was busy when it became slow; null if that cannot be told from outside. */
export type Bottleneck = 'machine' | 'phones' | 'server' | 'database' | null;

/** A process of phones that is later than this by itself, or has no processor time left, measures itself. */
const strainedDelayMs = 150;
const fullCpu = 0.85;
const fullMachine = 0.95;
/** Health checks that are slower than this were waiting for something; quicker than the other, for nothing. */
const slowAnswerMs = 250;
const quickAnswerMs = 100;

export function arePhonesStrained({ delayMs, cpu }: Pick<Strain, 'delayMs' | 'cpu'>): boolean {
  return delayMs > strainedDelayMs || cpu > fullCpu;
}

export function bottleneckOf(strain: Strain, isSameMachine: boolean): Bottleneck {
  if (isSameMachine && strain.machine > fullMachine) return 'machine';
  if (arePhonesStrained(strain)) return 'phones';
  const { liveMs, readyMs, cpu } = strain.server;
  if ((cpu ?? 0) > fullCpu || liveMs > slowAnswerMs) return 'server';
  return readyMs > slowAnswerMs && liveMs < quickAnswerMs ? 'database' : null;
}

export const bottleneckWords: Record<NonNullable<Bottleneck>, string> = {
  machine:
    'all processors of this machine were busy; the server, its database and the pretended phones share them, so with real phones it can do more',
  phones:
    'the program that pretends to be phones was busy itself, so this says nothing about the server; rehearse from a faster or from another machine',
  server: 'the server process had no processor time left',
  database: 'the server waited for its database',
};
