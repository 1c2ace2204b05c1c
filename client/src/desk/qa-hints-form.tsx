import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './triage-dialog.module.css';
import type { DeskModel } from './use-desk-model.ts';

/** Words of the meeting's own that are marked in new questions; nothing is deleted because of them. */
export function QaHintsForm({ model: { desk, steering } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { hints, revision } = desk.meeting ?? {};
  const [typed, setTyped] = useState<string | null>(null);
  if (!hints || revision === undefined) return null;
  const words = wordsOf(typed ?? hints.words.join('\n'));
  const set = async (isOn: boolean) => {
    if (await steering.steer('question:set-hints', { isOn, words, expects: revision })) setTyped(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void set(hints.isOn);
  };
  return (
    <form className={styles.section} onSubmit={submit}>
      <Switch
        label={t('qa.hints')}
        hint={t('qa.hintsHint')}
        checked={hints.isOn}
        onChange={(isOn) => void set(isOn)}
      />
      <TextArea
        label={t('qa.hintWords')}
        value={typed ?? hints.words.join('\n')}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed !== null && (
        <div className={styles.answers}>
          <Button onClick={() => setTyped(null)}>{t('draft.cancel')}</Button>
          <Button type="submit">{t('draft.save')}</Button>
        </div>
      )}
    </form>
  );
}

const most = 200;

function wordsOf(typed: string): string[] {
  const words = typed.split(/[\n,;]+/).map((word) => word.trim().slice(0, 40));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, most);
}
