import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence } from '../live/hooks.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { ActionMenu } from './action-menu.tsx';
import { Action } from './actions-context.tsx';
import styles from './tables-board.module.css';
import { TablesPhase } from './tables-phase.tsx';
import { missingPlaces } from './tables-room.ts';
import type { DeskModel } from './use-desk-model.ts';
import type { Tables } from './use-tables.ts';

const steps = ['closed', 'choosing', 'working', 'harvest'] as const;
const inMenu = ['tablesSetUp', 'tableCodes', 'tablesCsv', 'roundBack', 'freeScribe'] as const;

/** How far the round is, the one step that comes next, and what is about all tables. */
export function TablesHead({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  const state = tables.round?.state ?? 'closed';
  const taken = tables.tables.reduce((sum, table) => sum + table.taken, 0);
  const places = tables.tables.reduce((sum, table) => sum + table.places, 0);
  return (
    <div className={styles.head}>
      <ol className={styles.steps} aria-label={t('tables.steps')}>
        {steps.map((step) => (
          <li
            key={step}
            aria-current={step === state ? 'step' : undefined}
            data-past={steps.indexOf(step) < steps.indexOf(state) || undefined}
          >
            {t(`tables.step.${step}`)}
          </li>
        ))}
      </ol>
      {state === 'harvest' ? (
        <Action name="roundClose">{t('tables.close')}</Action>
      ) : (
        <Action name="roundNext" look="first">
          {t(`tables.next.${state}`)}
        </Action>
      )}
      <ActionMenu names={inMenu} view="tables">
        {t('tables.all')}
      </ActionMenu>
      <p className={styles.figures}>{t('tables.figures', { taken, places, statements: tables.total })}</p>
      {state !== 'harvest' && <Missing tables={tables} />}
      <TablesPhase model={model} />
    </div>
  );
}

/** That people are here for whom there is no table, before they notice. */
function Missing({ tables: { session, tables } }: { tables: Tables }) {
  const { t } = useI18n<DeskKey>();
  const here = usePresence(session);
  if (!here || tables.length === 0) return null;
  return missingPlaces(tables, here).map(({ attendance, n }) => (
    <p key={attendance} className={styles.missing}>
      <AttendanceMark attendance={attendance} /> {t(`tables.missing.${attendance}`, { n })}
    </p>
  ));
}
