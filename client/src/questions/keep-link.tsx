import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useConnection, useOrigin } from '../live/hooks.tsx';
import { deviceToken } from '../live/random.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { keepOnDevice, onDevice } from './on-device.ts';
import styles from './own-question.module.css';
import { useOnDevice } from './use-on-device.ts';

interface KeepLinkProps {
  session: string;
  owner: string;
  question: string;
}

/** A link to this question that works after the meeting and on other devices. Made only when somebody wants it. */
export function KeepLink({ session, owner, question }: KeepLinkProps) {
  const { t } = useI18n<QuestionsKey>();
  const { toast } = useSpeech();
  const connection = useConnection();
  const origin = useOrigin();
  const token = useOnDevice(owner).links[question];
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);

  const make = async () => {
    setIsBusy(true);
    const made = deviceToken();
    const reply = await connection.send('question:keep-link', { session, question, token: made });
    setIsBusy(false);
    setError(reply.ok ? null : reply.error.code);
    if (reply.ok) keepOnDevice(owner, { links: { ...onDevice(owner).links, [question]: made } });
  };

  const link = `${origin}/f#${token ?? ''}`;
  return (
    <details className={styles.link}>
      <summary>{t('q.link')}</summary>
      <p className={styles.meta}>{t('q.link-what')}</p>
      {error !== null && (
        <p className={styles.error} role="alert">
          {t(`error.${error}`)}
        </p>
      )}
      {token === undefined ? (
        <Button busy={isBusy} onClick={() => void make()}>
          {t('q.link')}
        </Button>
      ) : (
        <>
          <Field label={t('q.link-label')} value={link} readOnly onFocus={(event) => event.target.select()} />
          <LinkButtons link={link} onCopied={() => toast(t('q.link-copied'))} />
        </>
      )}
    </details>
  );
}

/** Both exist in secure contexts only; the field can be copied from everywhere. */
function LinkButtons({ link, onCopied }: { link: string; onCopied: () => void }) {
  const { t } = useI18n<QuestionsKey>();
  const { clipboard, share } = navigator as Partial<Navigator>;
  if (!clipboard && !share) return null;
  const copy = async () => {
    await clipboard?.writeText(link);
    onCopied();
  };
  return (
    <div className={styles.actions}>
      {clipboard && <Button onClick={() => void copy()}>{t('q.link-copy')}</Button>}
      {share && (
        <Button onClick={() => void navigator.share({ url: link }).catch(() => undefined)}>
          {t('q.link-share')}
        </Button>
      )}
    </div>
  );
}
