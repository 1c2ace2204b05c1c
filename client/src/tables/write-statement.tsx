import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useOutbox } from '../live/outbox-hooks.tsx';
import { uuid } from '../live/random.ts';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './own-table.module.css';
import { statingPrefix } from './stating.ts';
import type { TableDraft } from './use-table-draft.ts';

export const statementLength = 300;

interface WriteStatementProps {
  session: string;
  table: string;
  draft: TableDraft;
}

/** One statement, and the next: it goes out through the outbox, so that a dead zone neither loses nor doubles it. */
export function WriteStatement({ session, table, draft }: WriteStatementProps) {
  const { t, language } = useI18n<TablesKey>();
  const { announce } = useSpeech();
  const outbox = useOutbox();
  const form = useRef<HTMLFormElement>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const text = draft.text.trim().replace(/\s*\n\s*/g, ' ');

  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(text === '');
    if (text === '' || text.length > statementLength) return;
    outbox.put(statingPrefix(session) + uuid(), 'table:state', { session, table, text });
    draft.change('');
    announce(t('tables.sent'));
    form.current?.querySelector('textarea')?.focus();
  };
  /** A statement is one paragraph: Enter sends it, as in a chat. */
  const byKey = (pressed: KeyboardEvent<HTMLTextAreaElement>) => {
    if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.nativeEvent.isComposing) return;
    pressed.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} className={styles.write} onSubmit={send} noValidate>
      <TextArea
        label={t('tables.write')}
        hint={t('tables.write-hint', { n: statementLength })}
        error={isEmpty && text === '' ? t('tables.write-empty') : undefined}
        value={draft.text}
        most={statementLength}
        dir="auto"
        lang={language}
        rows={2}
        enterKeyHint="send"
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={byKey}
      />
      <Button type="submit" look="strong" wide busy={text.length > statementLength}>
        {t('tables.write-send')}
      </Button>
    </form>
  );
}
