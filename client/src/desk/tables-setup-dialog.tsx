import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence } from '../live/hooks.tsx';
import {
  mostTables,
  type PlannedTable,
  plannedTables,
  problemOf,
  toPlan,
  withCount,
  withFresh,
} from '../tables/setup.ts';
import { sharedQuestion } from '../tables/table-order.ts';
import { Button } from '../ui/button.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { PlannedTableFields } from './planned-table-fields.tsx';
import type { TablesDialogProps } from './tables-dialog-props.ts';
import { TablesForAll } from './tables-for-all.tsx';
import { placesFor } from './tables-room.ts';
import styles from './tables-setup.module.css';
import dialogStyles from './triage-dialog.module.css';

/** How many tables there are, where, how large, and what they talk about: all at once, or each by itself. */
export function TablesSetupDialog({ model, session, onClose }: TablesDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { tables, desk } = model;
  const languages = desk.meeting?.languages.length ? desk.meeting.languages : ['de'];
  const [planned, setPlanned] = useState<readonly PlannedTable[]>(() => plannedTables(tables.tables));
  const [fresh, setFresh] = useState(() => ({
    question: sharedQuestion(tables.tables) ?? tables.tables[0]?.question ?? {},
    places: tables.tables[0]?.places ?? 8,
  }));
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const here = usePresence(session);
  const problems = planned.map((table) => problemOf(table, planned));
  const wrong = problems.filter((problem) => problem !== null).length;
  const change = (index: number, to: Partial<PlannedTable>) =>
    setPlanned(planned.map((each, at) => (at === index ? { ...each, ...to } : each)));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wrong > 0 || isBusy) return;
    setBusy(true);
    const plan = toPlan(planned);
    const sent = await tables.commands.send({
      name: 'table:plan',
      input: (expects) => ({ session, expects, tables: plan }),
    });
    setBusy(false);
    if (sent) onClose();
  };
  return (
    <DeskDialog title={t('tables.setUp')} isOpen onClose={onClose} isWide>
      <form className={dialogStyles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TablesForAll
          languages={languages}
          fresh={fresh}
          counts={{ hall: countOf(planned, 'hall'), remote: countOf(planned, 'remote') }}
          most={mostTables}
          here={here}
          room={{ hall: placesFor('hall', planned), remote: placesFor('remote', planned) }}
          onFresh={(next) => {
            setPlanned(withFresh(planned, fresh, next));
            setFresh(next);
          }}
          onCount={(attendance, count) => setPlanned(withCount(planned, attendance, count, fresh))}
          {...(planned.length > 0 && {
            onApply: () =>
              setPlanned(
                planned.map((each) => ({ ...each, ...fresh, places: Math.max(fresh.places, each.taken) })),
              ),
          })}
        />
        <ol className={styles.list}>
          {planned.map((table, index) => (
            <PlannedTableFields
              // A new one has no id yet; its place in the list is its own.
              key={table.id ?? `new ${table.attendance} ${index}`}
              table={table}
              languages={languages}
              problem={isChecked ? (problems[index] ?? null) : null}
              onChange={(to) => change(index, to)}
            />
          ))}
        </ol>
        <div className={dialogStyles.answers}>
          {isChecked && wrong > 0 && (
            <p role="alert" className={styles.problem}>
              {t('tables.saveProblems', { n: wrong })}
            </p>
          )}
          <Button onClick={onClose}>{t('draft.cancel')}</Button>
          <Button look="strong" type="submit" busy={isBusy} disabled={planned.length === 0}>
            {t('tables.save')}
          </Button>
        </div>
      </form>
    </DeskDialog>
  );
}

function countOf(planned: readonly PlannedTable[], attendance: PlannedTable['attendance']): number {
  return planned.filter((table) => table.attendance === attendance).length;
}
