import type { Output } from '@miteinander/shared/contract';
import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useConnection } from '../live/hooks.tsx';
import { PlainPage } from '../people/plain-page.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './own-question.module.css';
import { OwnState } from './own-state.tsx';
import { FollowUp } from './question-answer.tsx';
import { QuestionsTexts } from './questions-texts.tsx';

type Asked = Output<'question:by-link'>;
/** `gone`: no such link; undefined: not known yet */
type Found = Asked | 'gone' | undefined;

/** What became of a question, for whoever has its link: without joining, and without a name. */
export function ByLinkPage() {
  const [turn, setTurn] = useState(0);
  return (
    <QuestionsTexts>
      <ByLink key={turn} token={location.hash.slice(1)} onAgain={() => setTurn(turn + 1)} />
    </QuestionsTexts>
  );
}

function ByLink({ token, onAgain }: { token: string; onAgain: () => void }) {
  const { t } = useI18n<QuestionsKey>();
  const connection = useConnection();
  const [found, setFound] = useState<Found>(undefined);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const reply = await connection.send('question:by-link', { token }, { timeoutMs: 60_000 });
      if (isWanted) setFound(reply.ok ? reply.data : 'gone');
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [connection, token]);

  if (found === 'gone')
    return (
      <PlainPage step="gone" title={t('q.by-link.gone')}>
        <p>{t('q.by-link.gone-what')}</p>
        <Again onAgain={onAgain} />
      </PlainPage>
    );
  return (
    <PlainPage step="by-link" title={t('q.by-link.title')}>
      {found ? <Told asked={found} /> : <Skeleton />}
      <p className={styles.meta}>{t('q.by-link.what')}</p>
      <Again onAgain={onAgain} />
    </PlainPage>
  );
}

function Told({ asked }: { asked: Asked }) {
  const { t } = useI18n<QuestionsKey>();
  return (
    <Card>
      <article className={styles.own}>
        <OwnState asked={asked} />
        <p className={styles.text} dir="auto">
          {asked.text}
        </p>
        {asked.original !== null && (
          <p className={styles.meta}>{t('q.own.edited', { text: asked.original })}</p>
        )}
        {asked.answer && (
          <div className={styles.answer}>
            <h2 className={styles.label}>{t(asked.answer.isPublic ? 'q.answer' : 'q.answer-private')}</h2>
            <p className={styles.text} dir="auto">
              {asked.answer.text}
            </p>
          </div>
        )}
        {asked.followUp && <FollowUp followUp={asked.followUp} />}
      </article>
    </Card>
  );
}

function Again({ onAgain }: { onAgain: () => void }) {
  const { t } = useI18n<QuestionsKey>();
  return (
    <div>
      <Button onClick={onAgain}>{t('q.by-link.again')}</Button>
    </div>
  );
}
