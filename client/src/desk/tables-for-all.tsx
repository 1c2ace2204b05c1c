import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { PlannedTable } from '../tables/setup.ts';
import { Field } from '../ui/field.tsx';
import { ActionButton } from './action-button.tsx';
import { QuestionFields } from './planned-table-fields.tsx';
import styles from './tables-setup.module.css';
import dialogStyles from './triage-dialog.module.css';

type Fresh = Pick<PlannedTable, 'question' | 'places'>;
type Attendance = PlannedTable['attendance'];

interface TablesForAllProps {
  languages: readonly string[];
  /** what a new table gets */
  fresh: Fresh;
  counts: Record<Attendance, number>;
  most: number;
  /** who is here, and how many places the tables have for them */
  here: Record<Attendance, number> | undefined;
  room: Record<Attendance, number>;
  onFresh: (fresh: Fresh) => void;
  onCount: (attendance: Attendance, count: number) => void;
  onApply?: () => void;
}

/** How many, how large and what about, for all of them in four fields. */
export function TablesForAll(props: TablesForAllProps) {
  const { languages, fresh, counts, most, here, room, onFresh, onCount, onApply } = props;
  const { t } = useI18n<DeskKey>();
  const count = (attendance: Attendance) => (
    <Field
      label={t(attendance === 'hall' ? 'tables.countHall' : 'tables.countRemote')}
      type="number"
      inputMode="numeric"
      min={0}
      max={most}
      value={counts[attendance]}
      onChange={({ target }) => {
        if (Number.isInteger(target.valueAsNumber) && target.valueAsNumber >= 0)
          onCount(attendance, target.valueAsNumber);
      }}
    />
  );
  return (
    <fieldset className={styles.forAll}>
      <div className={styles.counts}>
        {count('hall')}
        {count('remote')}
        <Field
          label={t('tables.placesEach')}
          type="number"
          inputMode="numeric"
          min={2}
          max={50}
          value={Number.isNaN(fresh.places) ? '' : fresh.places}
          onChange={({ target }) => onFresh({ ...fresh, places: target.valueAsNumber })}
        />
      </div>
      {here && (
        <p className={dialogStyles.hint}>
          {t('tables.room', {
            hall: here.hall,
            remote: here.remote,
            hallPlaces: room.hall,
            remotePlaces: room.remote,
          })}
        </p>
      )}
      <QuestionFields
        languages={languages}
        question={fresh.question}
        labelOf={(language) =>
          languages.length > 1 ? t('tables.oneQuestionIn', { language }) : t('tables.oneQuestion')
        }
        onChange={(question) => onFresh({ ...fresh, question })}
      />
      <div className={styles.apply}>
        <p className={dialogStyles.hint}>{t('tables.setupHint')}</p>
        {onApply && <ActionButton onAct={onApply}>{t('tables.applyToAll')}</ActionButton>}
      </div>
    </fieldset>
  );
}
