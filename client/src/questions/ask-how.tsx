import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { Segmented } from '../ui/segmented.tsx';
import styles from './ask-form.module.css';

interface AskHowProps {
  policy: MeetingView['names'];
  name: string | null;
  isNamed: boolean;
  onChange: (isNamed: boolean) => void;
}

/** Anonymously or by name, as far as the meeting leaves it to people; and what each means. */
export function AskHow({ policy, name, isNamed, onChange }: AskHowProps) {
  const { t } = useI18n<QuestionsKey>();
  const isFree = policy === 'optional' && name !== null;
  if (policy === 'required')
    return <p className={styles.hint}>{t('q.how.required-what', { name: name ?? '' })}</p>;
  return (
    <div className={styles.how}>
      {isFree && (
        <Segmented
          label={t('q.how')}
          segments={[
            { value: 'anonymous', label: t('q.how.anonymous') },
            { value: 'named', label: t('q.how.named') },
          ]}
          value={isNamed ? 'named' : 'anonymous'}
          onChange={(value) => onChange(value === 'named')}
        />
      )}
      <p className={styles.hint}>
        {isFree && isNamed ? t('q.how.named-what', { name }) : t('q.how.anonymous-what')}
        {policy === 'optional' && name === null && ` ${t('q.how.no-name')}`}
      </p>
    </div>
  );
}
