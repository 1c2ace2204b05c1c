import type { RoundView, StatementView, TableView } from '@miteinander/shared/tables/tables.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useThings } from '../live/hooks.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { harvestOf, tableNumbers } from './harvest.ts';
import styles from './harvest.module.css';

interface HarvestViewProps {
  round: RoundView;
  tables: readonly TableView[];
  /** my table */
  own: string | null;
}

/** What all tables have said: first what was put together, then the rest, table by table. */
export function HarvestView({ round, tables, own }: HarvestViewProps) {
  const { t } = useI18n<TablesKey>();
  const statements = useThings(round.id, 'statements');
  const { clusters, single, total } = harvestOf(round.clusters, tables, statements);
  const from = tableNumbers(statements, tables).length;
  if (total === 0) return <EmptyState title={t('tables.harvest-none')} />;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('tables.harvest')}</h2>
        <p className={styles.quiet}>
          {t('tables.harvest-count', { n: total, from: t('tables.harvest-from', { n: from }) })}
        </p>
      </header>
      {clusters.length > 0 && (
        <section className={styles.part} aria-label={t('tables.harvest-together')}>
          {clusters.map((cluster) => (
            <article key={cluster.id} className={styles.cluster}>
              <h3 className={styles.clusterTitle} dir="auto">
                {cluster.title}
              </h3>
              <Statements statements={cluster.statements} />
              <From statements={cluster.statements} tables={tables} />
            </article>
          ))}
        </section>
      )}
      {single.length > 0 && clusters.length > 0 && (
        <h3 className={styles.label}>{t('tables.harvest-single')}</h3>
      )}
      {single.map((each) => (
        <section key={each.table.id} className={styles.part}>
          <h3 className={styles.table}>
            {t('tables.n', { n: each.table.number })}
            {each.table.name && <span dir="auto"> · {each.table.name}</span>}
            {each.table.id === own && <span className={styles.own}>{t('tables.harvest-own')}</span>}
          </h3>
          <Statements statements={each.statements} />
        </section>
      ))}
    </>
  );
}

function Statements({ statements }: { statements: readonly StatementView[] }) {
  return (
    <ul className={styles.list}>
      {statements.map(({ id, text }) => (
        <li key={id} className={styles.statement} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

function From({
  statements,
  tables,
}: {
  statements: readonly StatementView[];
  tables: readonly TableView[];
}) {
  const { t, language } = useI18n<TablesKey>();
  const numbers = tableNumbers(statements, tables);
  if (numbers.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(numbers.map(String));
  return (
    <p className={styles.quiet}>
      {t(numbers.length === 1 ? 'tables.from' : 'tables.from-several', { list })}
    </p>
  );
}
