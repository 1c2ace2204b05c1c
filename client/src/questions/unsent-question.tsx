import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useStatus } from '../live/hooks.tsx';
import { useOutbox } from '../live/outbox-hooks.tsx';
import type { Entry } from '../live/outbox-rules.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import type { Asking } from './ask-state.ts';
import styles from './own-question.module.css';

interface UnsentQuestionProps {
  entry: Entry;
  timeZone: string;
  /** writes it anew */
  onTakeUp?: ((asking: Asking) => void) | undefined;
}

/** What was asked and is not with the crew yet: on its way, waiting for the network, or sent back with a reason. */
export function UnsentQuestion({ entry, timeZone, onTakeUp }: UnsentQuestionProps) {
  const { t, language } = useI18n<QuestionsKey>();
  const outbox = useOutbox();
  const status = useStatus();
  const asking = entry.item.input as Asking;
  const { outcome } = entry;
  const drop = () => outbox.dismiss(entry.item.key);
  const isOnline = status === 'online' || status === 'outdated';
  const later =
    entry.notBefore !== undefined &&
    new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone }).format(entry.notBefore);
  const words = () => {
    if (outcome.state === 'received') return t('q.own.received');
    if (!isOnline && entry.isSaved) return t('q.own.waiting');
    return later ? t('q.own.later', { time: later }) : t('q.own.sending');
  };
  return (
    <Card look="dashed">
      <article className={styles.own}>
        {outcome.state === 'refused' || outcome.state === 'too-late' ? (
          <>
            <p className={styles.error} role="alert">
              {t('q.own.refused')}{' '}
              {t(`error.${outcome.state === 'refused' ? outcome.code : 'asking-closed'}`)}
            </p>
            <p className={styles.text} dir="auto">
              {asking.text}
            </p>
            <div className={styles.actions}>
              {onTakeUp && (
                <Button
                  onClick={() => {
                    onTakeUp(asking);
                    drop();
                  }}
                >
                  {t('q.own.take-up')}
                </Button>
              )}
              <Button onClick={drop}>{t('q.own.drop')}</Button>
            </div>
          </>
        ) : (
          <>
            <p className={styles.step}>
              <output>{words()}</output>
            </p>
            <p className={styles.text} dir="auto">
              {asking.text}
            </p>
          </>
        )}
      </article>
    </Card>
  );
}
