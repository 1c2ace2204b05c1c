import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import type { DeskModel } from './use-desk-model.ts';

const places = ['hall', 'remote'] as const;

/** As it is typed: nothing is an empty text. */
export interface PersonForm {
  name: string;
  organisation: string;
  group: string;
  attendance: (typeof places)[number];
}

interface PersonFieldsProps {
  desk: DeskModel['desk'];
  form: PersonForm;
  onChange: (change: Partial<PersonForm>) => void;
  /** one begins to type here */
  isFirst?: boolean;
}

/** How somebody on the podium is named, and where they are. */
export function PersonFields({ desk, form, onChange, isFirst }: PersonFieldsProps) {
  const { t, text } = useI18n<DeskKey>();
  const groups = desk.meeting?.groups ?? [];
  return (
    <>
      <Field
        label={t('word.seat.name')}
        maxLength={80}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isFirst}
        value={form.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Field
        label={t('word.seat.organisation')}
        maxLength={120}
        value={form.organisation}
        onChange={(event) => onChange({ organisation: event.target.value })}
      />
      <Segmented
        label={t('word.addWhere')}
        segments={places.map((value) => ({ value, label: t(`attendance.${value}`) }))}
        value={form.attendance}
        onChange={(attendance) => onChange({ attendance })}
      />
      {groups.length > 0 && (
        <Select
          label={t('word.addGroup')}
          value={form.group}
          onChange={(event) => onChange({ group: event.target.value })}
        >
          <option value="">{t('word.noGroup')}</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {text(group.text)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

/** As it is sent. */
export function personOf({ name, organisation, group, attendance }: PersonForm) {
  return {
    name: name.trim(),
    organisation: organisation.trim() || null,
    group: group || null,
    attendance,
  };
}
