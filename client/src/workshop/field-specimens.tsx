import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { Columns, Family } from './specimen.tsx';
import type { WorkshopKey } from './workshop.de.ts';

export function FieldSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  const [text, setText] = useState('');
  const [long, setLong] = useState<string | null>(null);
  const tooLong = long ?? t('remark.text');
  return (
    <Family title={t('fields')}>
      <Columns>
        <Field label={t('name')} hint={t('name.hint')} />
        <Field label={t('name')} defaultValue="Kim" disabled />
        <Field label={t('name')} error={t('name.error')} />
        <Select label={t('group')}>
          <option>{t('groups.first')}</option>
          <option>{t('groups.second')}</option>
        </Select>
        <TextArea
          label={t('remark')}
          value={text}
          most={40}
          onChange={(event) => setText(event.target.value)}
        />
        <TextArea
          label={t('remark')}
          value={tooLong}
          most={60}
          onChange={(event) => setLong(event.target.value)}
        />
      </Columns>
    </Family>
  );
}
