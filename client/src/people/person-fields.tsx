import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { AttendanceChoice } from './attendance-choice.tsx';
import type { PersonDetails } from './person-details.ts';

interface PersonFieldsProps {
  meeting: MeetingView;
  value: PersonDetails;
  onChange: (value: PersonDetails) => void;
  isNameMissing: boolean;
}

/** What a meeting asks of a person, when joining and later. */
export function PersonFields({ meeting, value, onChange, isNameMissing }: PersonFieldsProps) {
  const { t, text } = useI18n<AttendeeKey>();
  return (
    <>
      <AttendanceChoice
        value={value.attendance}
        onChange={(attendance) => onChange({ ...value, attendance })}
      />
      {meeting.names !== 'off' && (
        <Field
          label={t(meeting.names === 'required' ? 'join.name' : 'join.name-optional')}
          value={value.name}
          onChange={(event) => onChange({ ...value, name: event.target.value })}
          autoComplete="name"
          maxLength={80}
          required={meeting.names === 'required'}
          error={isNameMissing ? t('error.name-required') : undefined}
        />
      )}
      {meeting.groups.length > 0 && (
        <Select
          label={t('join.group')}
          value={value.group}
          onChange={(event) => onChange({ ...value, group: event.target.value })}
        >
          <option value="">{t('join.no-group')}</option>
          {meeting.groups.map((group) => (
            <option key={group.id} value={group.id}>
              {text(group.text)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
