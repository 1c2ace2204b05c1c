import { type DragEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ActionButton } from './action-button.tsx';
import { keyShortcuts } from './action-table.ts';
import { Action, useDeskActions } from './actions-context.tsx';
import { HarvestStatement } from './harvest-statement.tsx';
import boardStyles from './tables-board.module.css';
import styles from './tables-harvest.module.css';
import type { DeskModel } from './use-desk-model.ts';

const acts = ['together', 'rewordStatement', 'setApartStatement', 'takeOutStatement'] as const;

/** All statements: on the one side what was put together, on the other what stands by itself. */
export function TablesHarvest({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  if (tables.harvest.total === 0)
    return (
      <div className={boardStyles.empty}>
        <EmptyState title={t('tables.harvestNone')} />
      </div>
    );
  return (
    <>
      <div className={styles.bar} data-marked={tables.marked.length > 0 || undefined}>
        {acts.map((name) => (
          <Action key={name} name={name}>
            {t(`tables.do.${name}`)}
          </Action>
        ))}
        {tables.marked.length > 0 && (
          <span className={styles.chosen}>
            {t('tables.chosen', { n: tables.marked.length })}
            <ActionButton look="word" onAct={tables.unmark}>
              {t('tables.do.unmark')}
            </ActionButton>
          </span>
        )}
        <span className={styles.gap} />
        <Action name="pollOfTables" look="first">
          {t('tables.do.pollOfTables')}
        </Action>
      </div>
      <div className={styles.columns}>
        <Clusters model={model} />
        <Single model={model} />
      </div>
    </>
  );
}

function Clusters({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  const { clusters } = tables.harvest;
  return (
    <section className={styles.column} aria-label={t('tables.together')}>
      <h2 className={styles.title}>
        {t('tables.together')} <span>{clusters.length}</span>
      </h2>
      <div className={styles.list}>
        {clusters.length === 0 && <p className={styles.nothing}>{t('tables.togetherNone')}</p>}
        {clusters.map((cluster) => (
          <Cluster key={cluster.id} model={model} cluster={cluster} />
        ))}
      </div>
    </section>
  );
}

function Cluster({
  model,
  cluster,
}: {
  model: DeskModel;
  cluster: DeskModel['tables']['harvest']['clusters'][number];
}) {
  const { tables } = model;
  const isCurrent = tables.cursor.id === cluster.id;
  const drop = useDrop((dragged) => putInto(model, cluster.id, dragged));
  return (
    <section className={styles.cluster} data-over={drop.isOver || undefined} {...drop.on}>
      <h3 className={styles.clusterHead} aria-current={isCurrent || undefined}>
        <button
          type="button"
          data-chosen={isCurrent || undefined}
          onClick={() => tables.cursor.choose(cluster.id)}
        >
          <span dir="auto">{cluster.title}</span>
          <small>{cluster.statements.length}</small>
        </button>
        {isCurrent && <MoveButtons />}
      </h3>
      <ul className={styles.statements}>
        {cluster.statements.map((statement) => (
          <HarvestStatement key={statement.id} model={model} statement={statement} hasTable />
        ))}
      </ul>
    </section>
  );
}

/** Where one can be put elsewhere; its keys do the same. */
function MoveButtons() {
  const { t } = useI18n<DeskKey>();
  const actions = useDeskActions();
  return (['groupUp', 'groupDown'] as const).map((name) => (
    <ActionButton
      key={name}
      look="word"
      label={t(`tables.do.${name}`)}
      shortcuts={keyShortcuts(name, 'tables')}
      disabled={!actions[name]}
      onAct={() => actions[name]?.()}
    >
      {name === 'groupUp' ? '↑' : '↓'}
    </ActionButton>
  ));
}

function Single({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  const { single } = tables.harvest;
  const count = single.reduce((sum, { statements }) => sum + statements.length, 0);
  const drop = useDrop((dragged) => putInto(model, null, dragged));
  return (
    <section className={styles.column} aria-label={t('tables.single')}>
      <h2 className={styles.title}>
        {t('tables.single')} <span>{count}</span>
      </h2>
      <div className={styles.list} data-over={drop.isOver || undefined} {...drop.on}>
        {count === 0 && <p className={styles.nothing}>{t('tables.singleNone')}</p>}
        {single.map(({ table, statements }) => (
          <section key={table.id} className={styles.table}>
            <h3>
              {t('tables.n', { n: table.number })}
              {table.name && <span dir="auto"> · {table.name}</span>}
            </h3>
            <ul className={styles.statements}>
              {statements.map((statement) => (
                <HarvestStatement key={statement.id} model={model} statement={statement} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** One that is dragged takes along those that are selected with it. */
function putInto({ tables }: DeskModel, cluster: string | null, dragged: string): void {
  const { session, commands } = tables;
  if (session === null) return;
  const statements = tables.isMarked(dragged) ? tables.marked.map(({ id }) => id) : [dragged];
  tables.unmark();
  void commands.send({
    name: 'table:cluster',
    input: (expects) => ({
      session,
      expects,
      statements,
      into: cluster === null ? null : { is: 'there' as const, cluster },
    }),
  });
}

function useDrop(onDrop: (statement: string) => void) {
  const [isOver, setOver] = useState(false);
  const on = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const id = event.dataTransfer.getData('text/plain');
      if (id !== '') onDrop(id);
    },
  };
  return { isOver, on };
}
