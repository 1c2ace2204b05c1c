import type { PollDraft, PollView } from '@miteinander/shared/polls/polls.contract';
import { useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { typedForm } from '../polls/improvised-poll.ts';
import { DraftForm } from './draft-form.tsx';
import { DraftsAside } from './drafts-aside.tsx';
import styles from './side-panel.module.css';
import type { DeskModel } from './use-desk-model.ts';
import type { Panels } from './use-panels.ts';
import type { Steering } from './use-steering.ts';

/** A new poll, or one that is changed. What somebody has begun to type waits meanwhile. */
export function PollTool({ model, languages }: { model: DeskModel; languages: readonly string[] }) {
  const { t } = useI18n<DeskKey>();
  const { desk, panels, steering, selected } = model;
  const { editing, drafts } = panels;
  const session = desk.session?.id ?? null;
  if (session === null) return <p>{t('draft.needsSession')}</p>;
  const form = {
    languages,
    textarea: panels.fields.poll,
    onSubmit: saving({ session, steering, panels, onPoll: selected.selectPoll }),
    onCancel: panels.close,
  };
  if (editing)
    return (
      <section className={styles.draft} data-editing>
        <h2 className={styles.title}>{t('draft.editTitle')}</h2>
        <EditForm key={editing.id} poll={editing} {...form} />
      </section>
    );
  return (
    <section className={styles.draft}>
      <DraftForm key={drafts.at.filled} poll={null} draft={drafts.at} onChange={drafts.change} {...form} />
      <DraftsAside
        drafts={drafts.aside}
        onTakeBack={(draft) => {
          drafts.takeBack(draft);
          panels.improvise();
        }}
      />
    </section>
  );
}

type EditFormProps = Omit<Parameters<typeof DraftForm>[0], 'poll' | 'draft' | 'onChange'> & {
  poll: PollView;
};

function EditForm({ poll, ...form }: EditFormProps) {
  const [draft, setDraft] = useState(() => ({
    typed: typedForm(poll, form.languages),
    settings: settingsOf(poll),
  }));
  return (
    <DraftForm
      poll={poll}
      draft={draft}
      onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      {...form}
    />
  );
}

function settingsOf({ type, min, max, abstain, results, durationS = null }: PollView) {
  return { several: type === 'multiple', min, max, abstain, results, durationS };
}

interface Saving {
  session: string;
  steering: Steering;
  panels: Panels;
  onPoll: (poll: string) => void;
}

function saving({ session, steering: { steer }, panels: { editing, drafts, close }, onPoll }: Saving) {
  return async (draft: PollDraft, open: boolean): Promise<boolean> => {
    if (editing) {
      const { id: poll, revision: expects } = editing;
      if (expects === undefined) return false;
      if (!(await steer('poll:edit', { session, poll, expects, change: draft }))) return false;
    } else {
      const created = await steer('poll:create', { session, poll: draft, open });
      if (!created) return false;
      drafts.sent();
      onPoll(created.data.id);
    }
    close();
    return true;
  };
}
