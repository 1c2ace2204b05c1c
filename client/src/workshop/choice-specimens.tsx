import { useId, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Choice } from '../ui/choice.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Switch } from '../ui/switch.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Columns, Family } from './specimen.tsx';
import type { WorkshopKey } from './workshop.de.ts';

const answers = ['first', 'second', 'third'] as const;
const views = ['total', 'attendance', 'group'] as const;
const days = ['first', 'second'] as const;

export function ChoiceSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  const [view, setView] = useState<(typeof views)[number]>('attendance');
  const [day, setDay] = useState<(typeof days)[number]>('first');
  const [isOn, setIsOn] = useState(true);
  return (
    <Family title={t('choices')}>
      <Columns>
        <Answers type="radio" />
        <Answers type="checkbox" />
        <Answers type="radio" readOnly />
        <Answers type="checkbox" disabled />
      </Columns>
      <Segmented
        label={t('view')}
        segments={views.map((value) => ({ value, label: t(`view.${value}`), disabled: value === 'group' }))}
        value={view}
        onChange={setView}
      />
      <Switch label={t('time')} hint={t('time.hint')} checked={isOn} onChange={setIsOn} />
      <Switch label={t('sound')} checked={false} disabled onChange={setIsOn} />
      <Tabs
        label={t('days')}
        tabs={days.map((key) => ({ key, label: t(`days.${key}`) }))}
        current={day}
        onChange={setDay}
      >
        {t(`days.${day}-text`)}
      </Tabs>
    </Family>
  );
}

interface AnswersProps {
  type: 'radio' | 'checkbox';
  readOnly?: boolean;
  disabled?: boolean;
}

function Answers({ type, ...state }: AnswersProps) {
  const { t } = useI18n<WorkshopKey>();
  const name = useId();
  const [chosen, setChosen] = useState<string>('second');
  return (
    <fieldset aria-label={t('question')} style={{ display: 'grid', gap: 'var(--space-2)' }}>
      {answers.map((answer) => (
        <Choice
          key={answer}
          {...state}
          type={type}
          name={name}
          checked={chosen === answer}
          onChange={() => setChosen(answer)}
        >
          {t(`answers.${answer}`)}
        </Choice>
      ))}
      <Choice
        {...state}
        type={type}
        name={name}
        quiet
        checked={chosen === 'abstain'}
        onChange={() => setChosen('abstain')}
      >
        {t('answers.abstain')}
      </Choice>
    </fieldset>
  );
}
