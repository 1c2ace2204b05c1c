import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { ActionButton } from './action-button.tsx';
import type { Configure, Label } from './qa-change.ts';
import styles from './triage-dialog.module.css';

const colours = ['grey', 'blue', 'green', 'amber', 'red', 'violet'] as const;
const most = 20;

interface QaLabelsFormProps {
  labels: readonly Label[];
  languages: readonly string[] | undefined;
  configure: Configure;
}

/** The crew's own words for questions; the first nine have a digit. */
export function QaLabelsForm({ labels, languages, configure }: QaLabelsFormProps) {
  const { t, text } = useI18n<DeskKey>();
  const [name, setName] = useState('');
  const [colour, setColour] = useState<Label['colour']>('blue');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const label = { id: freeId(labels), text: { [languages?.[0] ?? 'de']: name.trim() }, colour };
    if (await configure({ labels: [...labels, label] })) setName('');
  };
  return (
    <section className={styles.section}>
      <h3>{t('qa.labels')}</h3>
      {labels.map((label, index) => (
        <div key={label.id} className={styles.choice}>
          <span>{index < 9 ? index + 1 : '·'}</span>
          {text(label.text)}
          <small>{t(`qa.colours.${label.colour}`)}</small>
          <ActionButton
            look="word"
            label={t('qa.removeLabel', { name: text(label.text) })}
            onAct={() => void configure({ labels: labels.filter(({ id }) => id !== label.id) })}
          >
            {t('qa.remove')}
          </ActionButton>
        </div>
      ))}
      {labels.length < most && (
        <form className={styles.row} onSubmit={(event) => void add(event)}>
          <Field
            label={t('qa.label')}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Select
            label={t('qa.colour')}
            value={colour}
            onChange={(event) => setColour(event.target.value as Label['colour'])}
          >
            {colours.map((each) => (
              <option key={each} value={each}>
                {t(`qa.colours.${each}`)}
              </option>
            ))}
          </Select>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('qa.add')}
          </Button>
        </form>
      )}
    </section>
  );
}

/** Never one that was there: questions may still carry it. */
function freeId(labels: readonly Label[]): string {
  const taken = labels.map(({ id }) => Number(/^label-(\d+)$/.exec(id)?.[1] ?? 0));
  return `label-${Math.max(0, ...taken) + 1}`;
}
