import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { submitsByKey } from './submits-by-key.ts';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { TriagePicked } from './triage-picked.tsx';
import { useChosenOnce } from './use-chosen-once.ts';
import { useHalfWritten } from './use-half-written.ts';

type Kind = 'reword' | 'note' | 'ask-back';

/** Wording a question better, noting something for the crew, or asking the author back. */
export function TriageTextDialog({ kind, model, session, onClose }: TriageDialogProps & { kind: Kind }) {
  const { t } = useI18n<DeskKey>();
  const { commands } = model.triage;
  const [question] = useChosenOnce(model.triage);
  if (!question) return null;
  const of = [question];
  const send = (text: string) => {
    if (kind !== 'reword') {
      const name = kind === 'note' ? 'question:note' : 'question:ask-back';
      const input = () => ({ session, question: question.id, text });
      return commands.send({ name, of, done: t(`triage.did.${kind}`), input });
    }
    return commands.send({
      name: 'question:edit',
      of,
      done: t('triage.did.reword'),
      input: (expects) => {
        const { id, expects: revision } = expects(question);
        return { session, question: id, expects: revision, text };
      },
    });
  };
  const initial = kind === 'reword' ? question.text : '';
  return (
    <Writing question={question} name={kind} most={500} initial={initial} onSend={send} onClose={onClose} />
  );
}

/** An answer in writing, for everybody or for the author alone; without a text it is taken away. */
export function TriageAnswerDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { commands } = model.triage;
  const [question] = useChosenOnce(model.triage);
  const [isPublic, setPublic] = useState(question?.answer?.isPublic ?? true);
  if (!question) return null;
  const send = (text: string) =>
    commands.send({
      name: 'question:answer',
      of: [question],
      done: t('triage.did.answer'),
      input: (expects) => {
        const { id, expects: revision } = expects(question);
        return { session, question: id, expects: revision, text: text === '' ? null : text, isPublic };
      },
    });
  return (
    <Writing
      question={question}
      name="answer"
      most={2000}
      initial={question.answer?.text ?? ''}
      mayBeEmpty={question.answer !== null}
      onSend={send}
      onClose={onClose}
    >
      {!question.crew?.isOnBehalf && (
        <label className={styles.check}>
          <input type="checkbox" checked={isPublic} onChange={(event) => setPublic(event.target.checked)} />
          {t('triage.answerForAll')}
        </label>
      )}
    </Writing>
  );
}

interface WritingProps {
  question: QuestionView;
  name: Kind | 'answer';
  most: number;
  initial: string;
  mayBeEmpty?: boolean;
  onSend: (text: string) => Promise<boolean>;
  onClose: () => void;
  children?: ReactNode;
}

function Writing({ question, name, most, initial, mayBeEmpty, onSend, onClose, children }: WritingProps) {
  const { t } = useI18n<DeskKey>();
  const { text, setText, done } = useHalfWritten(`${name} ${question.id}`, initial);
  const [isBusy, setBusy] = useState(false);
  const isFine = text.length <= most && (mayBeEmpty || text.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isFine || isBusy) return;
    setBusy(true);
    const isDone = await onSend(text.trim());
    setBusy(false);
    if (!isDone) return;
    done();
    onClose();
  };
  return (
    <DeskDialog title={t(`triage.write.${name}`)} isOpen onClose={onClose}>
      {name !== 'reword' && <TriagePicked of={[question]} />}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextArea
          label={t(`triage.writeLabel.${name}`)}
          hint={t(`triage.writeHint.${name}`)}
          // The dialog was opened to write.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          dir="auto"
          rows={4}
          value={text}
          most={most}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitsByKey}
        />
        {children}
        <DialogAnswers
          label={t(name === 'ask-back' ? 'triage.send' : 'draft.save')}
          busy={isBusy}
          disabled={!isFine}
          onCancel={onClose}
        />
      </form>
    </DeskDialog>
  );
}
