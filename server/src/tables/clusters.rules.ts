import { Refusal } from '@miteinander/shared/wire/errors';
import type { Cluster } from './table-row.ts';

const mostClusters = 100;

type Into = { is: 'new'; title: string } | { is: 'there'; cluster: string } | null;

/** Where statements go, and which clusters there are then. */
export function clusteredInto(
  clusters: readonly Cluster[],
  into: Into,
  newId: () => string,
): { cluster: string | null; clusters: Cluster[] } {
  if (into === null) return { cluster: null, clusters: [...clusters] };
  if (into.is === 'there') {
    if (!clusters.some(({ id }) => id === into.cluster)) throw new Refusal('not-found');
    return { cluster: into.cluster, clusters: [...clusters] };
  }
  if (clusters.length >= mostClusters)
    throw new Refusal('invalid', { issues: [{ path: 'into', message: `more than ${mostClusters}` }] });
  const cluster = { id: newId(), title: into.title };
  return { cluster: cluster.id, clusters: [...clusters, cluster] };
}

/**
 * One cluster with another title, or at another place (from 1) among those that are shown; those that are not keep
 * theirs beside their neighbours [T8].
 */
export function changedCluster(
  clusters: readonly Cluster[],
  shown: readonly string[],
  { id, title, position }: { id: string; title?: string | undefined; position?: number | undefined },
): Cluster[] {
  const cluster = clusters.find((each) => each.id === id);
  if (!cluster) throw new Refusal('not-found');
  const changed = { ...cluster, title: title ?? cluster.title };
  if (position === undefined) return clusters.map((each) => (each.id === id ? changed : each));
  const others = clusters.filter((each) => each.id !== id);
  const visible = others.filter((each) => shown.includes(each.id));
  const next = visible[position - 1];
  const at = next ? others.indexOf(next) : others.length;
  return others.toSpliced(at, 0, changed);
}
