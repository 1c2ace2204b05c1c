import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { useNameOf } from './floor-names.ts';
import { submitsByKey } from './submits-by-key.ts';
import styles from './triage-dialog.module.css';
import { useHalfWritten } from './use-half-written.ts';

/** There is no time any more for everybody: a request becomes a question, with its support. */
export function FloorWriteDialog({ model: { floor }, session, onClose }: FloorDialogProps) {
  const { t } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  const [request] = useState(floor.chosen);
  const { text, setText, done } = useHalfWritten(`floor-write ${request?.id}`, request?.topic ?? '');
  if (!request) return null;
  const isFine = text.trim() !== '' && text.length <= 500;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isFine) return;
    const input = () => ({ session, request: request.id, text: text.trim() });
    if (!(await floor.commands.send({ name: 'speaker:write-instead', input }))) return;
    done();
    onClose();
  };
  return (
    <DeskDialog title={t('word.writeTitle', { name: nameOf(request) })} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextArea
          label={t('word.writeLabel')}
          hint={t('word.writeHint')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          dir="auto"
          rows={4}
          value={text}
          most={500}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitsByKey}
        />
        <DialogAnswers label={t('word.write')} disabled={!isFine} onCancel={onClose} />
      </form>
    </DeskDialog>
  );
}
