import type { AskedView } from '@miteinander/shared/questions/questions.contract';
import { useState, type FormEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useConnection } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import styles from './own-question.module.css';

/** What the crew asks back, and the author's replies: between the two of them. */
export function OwnTalk({ session, asked }: { session: string; asked: AskedView }) {
  const { t } = useI18n<QuestionsKey>();
  if (asked.messages.length === 0) return null;
  return (
    <section className={styles.talk} aria-label={t('q.talk')}>
      <p className={styles.label}>{t('q.talk')}</p>
      <ol className={styles.messages}>
        {asked.messages.map(({ from, text, at }) => (
          <li key={`${from} ${at}`} data-from={from}>
            <span className={styles.label}>{t(`q.talk.${from}`)}</span>
            <p className={styles.text} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
      {asked.messages.at(-1)?.from === 'crew' && <ReplyForm session={session} question={asked.id} />}
    </section>
  );
}

function ReplyForm({ session, question }: { session: string; question: string }) {
  const { t } = useI18n<QuestionsKey>();
  const connection = useConnection();
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || text.trim() === '' || text.length > 500) return;
    setIsBusy(true);
    const reply = await connection.send('question:reply', { session, question, text: text.trim() });
    setIsBusy(false);
    setError(reply.ok ? null : reply.error.code);
    if (reply.ok) setText('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <TextArea
        label={t('q.talk-reply')}
        hint={t('q.talk-anonymous')}
        value={text}
        most={500}
        rows={2}
        dir="auto"
        error={error === null ? undefined : t(`error.${error}`)}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" busy={isBusy}>
          {t('q.talk-send')}
        </Button>
      </div>
    </form>
  );
}
