import { describe, expect, test } from '@jest/globals';
import { bottleneckOf } from './bottleneck.ts';
import { limitOf, type Step } from './estimate.ts';
import { calmStrain } from './measures.sample.ts';

const step = (phones: number, p95: number, more: Partial<Step> = {}): Step => ({
  phones,
  p95,
  word: p95 > 5000 ? 'too much' : p95 > 1500 ? 'works, but tight' : 'fine',
  reasons: [],
  perSecond: Math.round(phones / 1.1),
  strain: calmStrain(),
  ...more,
});
const strained = { strain: { ...calmStrain(), cpu: 0.97 } };

describe('the limit', () => {
  test('lies where confirmations cross their bound', () => {
    const limit = limitOf([step(1000, 1000), step(1500, 9000)], 'too much');
    expect(limit).toEqual({ kind: 'found', phones: 1250, measured: 1500, ended: 'too much' });
  });

  test('lies somewhere between, if something else was too much', () => {
    const lost = step(1500, 900, { word: 'too much', reasons: ['40 connections failed'] });
    expect(limitOf([step(1000, 300), lost], 'too much')).toMatchObject({ kind: 'found', phones: 1250 });
  });

  test('is the asked size itself, if that was too much', () => {
    expect(limitOf([step(300, 9000)], 'too much')).toMatchObject({ kind: 'found', phones: 300 });
  });

  test('is estimated by the rate once votes wait for each other', () => {
    const queueing = step(1200, 2000, { perSecond: 350 });
    expect(limitOf([step(800, 200), queueing], 'time')).toMatchObject({
      kind: 'estimated',
      phones: 2100,
      measured: 1200,
    });
  });

  test('is not guessed far beyond what was measured', () => {
    const quick = step(1200, 600, { perSecond: 1000 });
    expect(limitOf([quick], 'time')).toEqual({ kind: 'beyond', phones: 1200, measured: 1200, ended: 'time' });
  });

  test('is not seen where nothing waits', () => {
    expect(limitOf([step(300, 40)], 'most')).toMatchObject({ kind: 'beyond', measured: 300 });
  });

  test('is beyond what even busy phones found quick', () => {
    expect(limitOf([step(1000, 900, strained)], 'time')).toMatchObject({ kind: 'beyond', measured: 1000 });
  });

  test('is not concluded from phones that were busy themselves', () => {
    const limit = limitOf([step(1000, 100), step(1500, 9000, strained)], 'strained');
    expect(limit).toEqual({ kind: 'beyond', phones: 1000, measured: 1000, ended: 'strained' });
    expect(limitOf([step(300, 9000, strained)], 'strained')).toMatchObject({ kind: 'beyond', measured: 0 });
  });
});

describe('what was busy', () => {
  const calm = calmStrain();
  test.each([
    ['nothing that could be seen', calm, true, null],
    ['all processors, here', { ...calm, machine: 0.99, cpu: 0.95 }, true, 'machine'],
    ['all processors, but not the server’s', { ...calm, machine: 0.99, cpu: 0.95 }, false, 'phones'],
    ['the phones are late by themselves', { ...calm, delayMs: 400 }, false, 'phones'],
    ['the server says so', { ...calm, server: { liveMs: 20, readyMs: 30, cpu: 0.98 } }, false, 'server'],
    ['the server is late', { ...calm, server: { liveMs: 400, readyMs: 450, cpu: null } }, false, 'server'],
    [
      'only what asks the database is late',
      { ...calm, server: { liveMs: 9, readyMs: 450, cpu: null } },
      false,
      'database',
    ],
  ] as const)('%s', (_, strain, isSameMachine, expected) => {
    expect(bottleneckOf(strain, isSameMachine)).toBe(expected);
  });
});
