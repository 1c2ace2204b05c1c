import type { AskedView } from '@miteinander/shared/questions/questions.contract';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useState, type FormEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useConnection } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './own-question.module.css';

interface OwnActionsProps {
  session: string;
  asked: AskedView;
  isChanging: boolean;
  onChanging: (isChanging: boolean) => void;
}

/** Edit and withdraw, as long as nobody has decided about it. */
export function OwnActions({ session, asked, isChanging, onChanging }: OwnActionsProps) {
  const { t } = useI18n<QuestionsKey>();
  const { toast } = useSpeech();
  const connection = useConnection();
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);

  const withdraw = async () => {
    setIsBusy(true);
    const reply = await connection.send('question:withdraw', { session, question: asked.id });
    setIsBusy(false);
    if (!reply.ok) return setError(reply.error.code);
    toast(t('q.withdrawn'));
  };

  if (isChanging) return <ChangeForm session={session} asked={asked} onDone={() => onChanging(false)} />;
  return (
    <>
      {isAsked && <p className={styles.meta}>{t('q.withdraw-what')}</p>}
      {error !== null && (
        <p className={styles.error} role="alert">
          {t(`error.${error}`)}
        </p>
      )}
      <div className={styles.actions}>
        {isAsked ? (
          <>
            <Button look="stop" busy={isBusy} onClick={() => void withdraw()}>
              {t('q.withdraw-yes')}
            </Button>
            <Button onClick={() => setIsAsked(false)}>{t('q.change-cancel')}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => onChanging(true)}>{t('q.change')}</Button>
            <Button onClick={() => setIsAsked(true)}>{t('q.withdraw')}</Button>
          </>
        )}
      </div>
    </>
  );
}

interface ChangeFormProps {
  session: string;
  asked: AskedView;
  onDone: () => void;
}

function ChangeForm({ session, asked, onDone }: ChangeFormProps) {
  const { t } = useI18n<QuestionsKey>();
  const connection = useConnection();
  const [text, setText] = useState(asked.text);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || text.trim() === '' || text.length > 500) return;
    setIsBusy(true);
    const input = { session, question: asked.id, expects: asked.revision, text: text.trim() };
    const reply = await connection.send('question:change', input);
    setIsBusy(false);
    if (reply.ok) onDone();
    else setError(reply.error.code);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <TextArea
        label={t('q.change-label')}
        value={text}
        most={500}
        dir="auto"
        error={error === null ? undefined : t(`error.${error}`)}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" busy={isBusy}>
          {t('q.change-save')}
        </Button>
        <Button onClick={onDone}>{t('q.change-cancel')}</Button>
      </div>
    </form>
  );
}
