import { useEffect, useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Action } from './actions-context.tsx';
import styles from './tables-board.module.css';
import { TablesGrid } from './tables-grid.tsx';
import { TablesHarvest } from './tables-harvest.tsx';
import { TablesHead } from './tables-head.tsx';
import { TablesHelp } from './tables-help.tsx';
import type { DeskModel } from './use-desk-model.ts';
import { useEscape } from './use-escape.ts';
import type { Tables } from './use-tables.ts';

/** Round tables from setting them up to what they have said. */
export function TablesBoard({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  useEscape(tables.marked.length > 0, tables.unmark);
  useEscape(tables.hasDetails, () => tables.setDetails(false));
  useHelpNews(tables);
  if (!tables.round) return <Skeleton lines={6} />;
  if (tables.tables.length === 0)
    return (
      <div className={styles.empty}>
        <EmptyState title={t('tables.none')}>
          <p>{t('tables.noneHint')}</p>
          <Action name="tablesSetUp">{t('tables.setUp')}</Action>
        </EmptyState>
      </div>
    );
  return (
    <section className={styles.board} aria-label={t('view.tables')}>
      <TablesHead model={model} />
      <TablesHelp tables={tables} />
      {tables.isHarvest ? <TablesHarvest model={model} /> : <TablesGrid model={model} />}
    </section>
  );
}

/** A call is said once, when it comes. */
function useHelpNews({ calls }: Tables): void {
  const { t } = useI18n<DeskKey>();
  const { announce } = useSpeech();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const fresh = calls.filter(({ id }) => known.current?.has(id) === false);
    known.current = new Set(calls.map(({ id }) => id));
    if (fresh.length > 0) announce(fresh.map(({ number }) => t('tables.helpNews', { n: number })).join(' '));
  }, [calls, announce, t]);
}
