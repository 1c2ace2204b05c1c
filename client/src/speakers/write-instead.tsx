import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useState, type FormEvent } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { begunIn, keepBegun } from './begun.ts';
import styles from './own-card.module.css';

const most = 500;

interface WriteInsteadProps {
  /** the attendee's id */
  owner: string;
  session: string;
  request: RequestedView;
  onDone: () => void;
}

/** Asks in writing what was to be said; the place on the list is given up. */
export function WriteInstead({ owner, session, request, onDone }: WriteInsteadProps) {
  const { t, language } = useI18n<FloorKey>();
  const connection = useConnection();
  const { writing } = begunIn(owner, session);
  const [text, setText] = useState((writing?.request === request.id ? writing.text : request.topic) ?? '');
  const [isBusy, setIsBusy] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const write = (next: string) => {
    keepBegun(owner, session, { writing: { request: request.id, text: next } });
    setText(next);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const written = text.trim();
    setIsEmpty(written === '');
    if (isBusy || written === '' || written.length > most) return;
    setIsBusy(true);
    const input = { session, request: request.id, text: written };
    const reply = await connection.send('speaker:write-instead', input);
    setIsBusy(false);
    if (!reply.ok) return setError(reply.error.code);
    keepBegun(owner, session, { writing: undefined });
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <TextArea
        label={t('floor.write-label')}
        value={text}
        most={most}
        rows={4}
        dir="auto"
        lang={language}
        data-is-first
        error={isEmpty && text.trim() === '' ? t('floor.write-empty') : error && t(`error.${error}`)}
        onChange={(event) => write(event.target.value)}
      />
      <p className={styles.hint}>{t('floor.write-what')}</p>
      <Button type="submit" look="strong" wide busy={isBusy}>
        {t('floor.write-send')}
      </Button>
    </form>
  );
}
