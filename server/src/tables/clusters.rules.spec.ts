import { describe, expect, test } from '@jest/globals';
import { changedCluster, clusteredInto } from './clusters.rules.ts';

const clusters = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }));
const all = clusters.map(({ id }) => id);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('[T8] putting together', () => {
  test('makes a new one at the end, or takes one that is there, or none', () => {
    const made = clusteredInto(clusters, { is: 'new', title: 'Neu' }, () => 'n');
    expect([made.cluster, made.clusters.at(-1)]).toEqual(['n', { id: 'n', title: 'Neu' }]);
    expect(clusteredInto(clusters, { is: 'there', cluster: 'b' }, () => 'n')).toEqual({
      cluster: 'b',
      clusters,
    });
    expect(clusteredInto(clusters, null, () => 'n')).toEqual({ cluster: null, clusters });
  });

  test('not into what is not there, and not into more than a hundred', () => {
    expect(() => clusteredInto(clusters, { is: 'there', cluster: 'x' }, () => 'n')).toThrow('no such thing');
    const many = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, title: 'Voll' }));
    expect(() => clusteredInto(many, { is: 'new', title: 'Neu' }, () => 'n')).toThrow('does not fit');
  });
});

describe('[T8] changing one', () => {
  test.each([
    [1, 'cab'],
    [2, 'acb'],
    [3, 'abc'],
    [9, 'abc'],
  ])('c at place %i: %s', (position, order) => {
    expect(ids(changedCluster(clusters, all, { id: 'c', position }))).toBe(order);
  });

  test('counts places among those that are shown', () => {
    expect(ids(changedCluster(clusters, ['b', 'c'], { id: 'c', position: 1 }))).toBe('acb');
  });

  test('gives another title and keeps the place', () => {
    expect(changedCluster(clusters, all, { id: 'b', title: 'Zeit' })[1]).toEqual({ id: 'b', title: 'Zeit' });
    expect(() => changedCluster(clusters, all, { id: 'x' })).toThrow('no such thing');
  });
});
