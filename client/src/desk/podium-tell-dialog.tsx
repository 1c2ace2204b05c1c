import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { submitsByKey } from './submits-by-key.ts';
import styles from './triage-dialog.module.css';
import { useHalfWritten } from './use-half-written.ts';

const phrases = ['close', 'minutes', 'slower', 'microphone', 'short', 'questions'] as const;

/** Something only the podium reads: a ready-made phrase, or one's own words. */
export function PodiumTellDialog({ model: { floor, steering }, session, onClose }: FloorDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { text, setText, done } = useHalfWritten(`podium-tell ${session}`, '');
  const speaking = floor.floor?.turn?.speaker.panelist ?? '';
  const [to, setTo] = useState(floor.panelists.some(({ id }) => id === speaking) ? speaking : '');
  const isFine = text.trim() !== '' && text.length <= 200;
  const tell = async (what: string) => {
    const all = floor.panelists.map(({ id }) => id);
    const told = await steering.steer('podium:tell', { session, to: to === '' ? all : [to], text: what });
    if (!told) return;
    done();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFine) void tell(text.trim());
  };
  return (
    <DeskDialog title={t('word.tellTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Select label={t('word.tellTo')} value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="">{t('word.tellAll')}</option>
          {floor.panelists.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <fieldset className={styles.choices} aria-label={t('word.phrases')}>
          {phrases.map((phrase) => (
            <button
              key={phrase}
              type="button"
              className={styles.choice}
              onClick={() => void tell(t(`word.phrase.${phrase}`))}
            >
              <span>{t(`word.phrase.${phrase}`)}</span>
            </button>
          ))}
        </fieldset>
        <TextArea
          label={t('word.tellText')}
          hint={t('word.tellHint')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          dir="auto"
          rows={2}
          value={text}
          most={200}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitsByKey}
        />
        <DialogAnswers label={t('word.tellSend')} disabled={!isFine} onCancel={onClose} />
      </form>
    </DeskDialog>
  );
}
