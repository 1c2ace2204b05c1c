import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { keysOf } from './action-table.ts';
import { Action, useDeskActions } from './actions-context.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { useKeyCap } from './key-cap.tsx';
import styles from './tables-board.module.css';
import { TablesPhase } from './tables-phase.tsx';
import type { DeskModel } from './use-desk-model.ts';

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
      <TablesMenu />
      <p className={styles.figures}>{t('tables.figures', { taken, places, statements: tables.total })}</p>
      <TablesPhase model={model} />
    </div>
  );
}

function TablesMenu() {
  const { t } = useI18n<DeskKey>();
  const actions = useDeskActions();
  const keyCap = useKeyCap();
  const entries = inMenu.flatMap((name) => {
    const run = actions[name];
    if (!run) return [];
    return [{ id: name, name: t(`keys.list.${name}`), keyCap: keyCap(keysOf(name)[0]), run: () => run() }];
  });
  return <DeskMenu entries={entries}>{t('tables.all')}</DeskMenu>;
}
