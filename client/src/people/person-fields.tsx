import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Attendance } from '../ui/attendance-badge.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { AttendanceChoice } from './attendance-choice.tsx';

/** What a person says of themselves; empty texts mean nothing was said. */
export interface PersonDetails {
  attendance: Attendance;
  name: string;
  group: string;
}

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

/** As the contract wants it: trimmed, and null where nothing was said or is not asked. */
export function detailsToSend(details: PersonDetails, meeting: Pick<MeetingView, 'names' | 'groups'>) {
  const name = details.name.trim();
  const isGroup = meeting.groups.some((group) => group.id === details.group);
  return {
    attendance: details.attendance,
    name: meeting.names === 'off' || name === '' ? null : name,
    group: isGroup ? details.group : null,
  };
}
