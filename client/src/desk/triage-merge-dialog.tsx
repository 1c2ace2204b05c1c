import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import { Field } from '../ui/field.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { TriagePicked } from './triage-picked.tsx';
import { useChosenOnce } from './use-chosen-once.ts';

/** As many as a look takes in. */
const most = 30;

/** Which question says it best: similar ones first, by digit; or a few letters of another one, and Enter. */
export function TriageMergeDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { commands, board } = model.triage;
  const chosen = useChosenOnce(model.triage);
  const [words, setWords] = useState('');
  const targets = useTargets(model, chosen, words);
  const merge = (into: QuestionView | undefined) => {
    const of = chosen.filter(({ id }) => id !== into?.id);
    if (!into || of.length === 0) return;
    board.leave(of.map(({ id }) => id));
    board.unmark();
    onClose();
    void commands
      .send({
        name: 'question:merge',
        of,
        leaves: true,
        done: t('triage.did.merged'),
        input: (expects) => ({ session, questions: of.map(expects), into: expects(into) }),
      })
      .then(board.found.again);
  };
  const byKey = (pressed: KeyboardEvent<HTMLInputElement>) => {
    const digit = /^[1-9]$/.test(pressed.key) && words === '' ? Number(pressed.key) : null;
    if (digit === null && pressed.key !== 'Enter') return;
    pressed.preventDefault();
    merge(targets?.[(digit ?? 1) - 1]);
  };
  return (
    <DeskDialog title={t('triage.mergeTitle')} isOpen onClose={onClose} isWide>
      <TriagePicked of={chosen} />
      <div className={styles.form}>
        <Field
          label={t('triage.mergeWith')}
          hint={t('triage.mergeHint')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={byKey}
        />
        <div className={styles.choices}>
          {targets?.length === 0 && <p className={styles.hint}>{t('triage.mergeNone')}</p>}
          {targets?.map((target, index) => (
            <button key={target.id} type="button" className={styles.choice} onClick={() => merge(target)}>
              <KeyCap>{words === '' && index < 9 ? String(index + 1) : index === 0 ? '↵' : ' '}</KeyCap>
              <span dir="auto" lang={target.language ?? undefined}>
                {target.text}
              </span>
              <Supported n={board.supportOf(target.id)} />
            </button>
          ))}
        </div>
      </div>
    </DeskDialog>
  );
}

function Supported({ n }: { n: number }) {
  const { t } = useI18n<DeskKey>();
  return n > 0 ? <small>{t('triage.support', { n })}</small> : null;
}

/**
 * Of several that were marked each can be the one that stays; besides, what is alike, and then all that is approved.
 * Null until it is known what is alike: nothing moves under a digit. What is looked for by letters waits for nothing.
 */
function useTargets({ triage }: TriageDialogProps['model'], chosen: readonly QuestionView[], words: string) {
  const similar = useSimilar(triage.session, chosen[0]);
  const isByDigit = words.trim() === '';
  if (similar === null && isByDigit) return null;
  const ids = new Set(chosen.map(({ id }) => id));
  const among = chosen.length > 1 ? chosen : [];
  const { columns } = triage.board;
  const listed = [...columns.stage, ...columns.approved, ...columns.new, ...columns.done];
  const alike = similar ?? [];
  const others = (isByDigit ? [...alike, ...listed] : [...listed, ...alike]).filter(
    ({ id, state }) => !ids.has(id) && state !== 'archived' && state !== 'declined',
  );
  const seen = new Set<string>();
  return [...among, ...others]
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .filter(({ text }) => text.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()))
    .slice(0, most);
}

function useSimilar(
  session: string | null,
  question: QuestionView | undefined,
): readonly QuestionView[] | null {
  const connection = useConnection();
  const [similar, setSimilar] = useState<readonly QuestionView[] | null>(null);
  const text = question?.text;
  useEffect(() => {
    if (session === null || text === undefined) return undefined;
    let isWanted = true;
    const find = async () => {
      const reply = await connection.send('question:find-similar', { session, text });
      if (isWanted) setSimilar(reply.ok ? reply.data.map((each) => each.question) : []);
    };
    void find();
    return () => {
      isWanted = false;
    };
  }, [connection, session, text]);
  return similar;
}
