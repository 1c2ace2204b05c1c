import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { QaView } from '@miteinander/shared/questions/questions.contract';
import { useState, type FormEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useServerNow, useThings } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntries } from '../live/outbox-hooks.tsx';
import { uuid } from '../live/random.ts';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './ask-form.module.css';
import { AskHow } from './ask-how.tsx';
import { countdown, mayAskAt } from './ask-state.ts';
import { SimilarQuestions } from './similar-questions.tsx';
import { useDraft } from './use-draft.ts';

const most = 500;

interface AskFormProps {
  meeting: MeetingView;
  me: AttendeeView;
  session: string;
  qa: QaView;
  onSent: () => void;
}

/** Writes a question. It goes out through the outbox, so that a dead zone neither loses nor doubles it. */
export function AskForm({ meeting, me, session, qa, onSent }: AskFormProps) {
  const { t, language } = useI18n<QuestionsKey>();
  const { announce } = useSpeech();
  const outbox = useOutbox();
  const { draft, change, drop } = useDraft(me.id, session);
  const [isEmpty, setIsEmpty] = useState(false);
  const panelists = useThings(session, 'panelists').toSorted((a, b) => a.position - b.position);
  const queued = useOutboxEntries(`ask:${session}:`);
  const mayAt = mayAskAt(qa, useThings(session, 'asked'), queued);
  const waitMs = mayAt - useServerNow(mayAt === 0 ? null : 250);
  const isSlow = mayAt !== 0 && waitMs > 0;
  const isNamed =
    meeting.names === 'required' || (meeting.names === 'optional' && me.name !== null && draft.isNamed);
  const text = draft.text.trim();

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isSlow || text.length > most) return;
    setIsEmpty(text === '');
    if (text === '') return;
    const panelist =
      qa.toPanelists && panelists.some(({ id }) => id === draft.panelist) ? draft.panelist : null;
    const input = { session, text, language, isNamed, panelist };
    outbox.put(`ask:${session}:${uuid()}`, 'question:ask', input);
    drop();
    announce(t('q.sent'));
    onSent();
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <div>
        <TextArea
          label={t('q.text')}
          hint={t('q.text-hint', { n: most })}
          error={isEmpty && text === '' ? t('q.empty') : undefined}
          value={draft.text}
          most={most}
          dir="auto"
          lang={language}
          rows={4}
          data-is-first
          onChange={(event) => change({ text: event.target.value })}
        />
        <SimilarQuestions session={session} text={draft.text} groups={meeting.groups} panelists={panelists} />
      </div>
      {qa.toPanelists && panelists.length > 0 && (
        <Select
          label={t('q.whom')}
          value={draft.panelist ?? ''}
          onChange={(event) => change({ panelist: event.target.value || null })}
        >
          <option value="">{t('q.whom.all')}</option>
          {panelists.map(({ id, name, organisation }) => (
            <option key={id} value={id}>
              {organisation === null ? name : `${name}, ${organisation}`}
            </option>
          ))}
        </Select>
      )}
      <AskHow
        policy={meeting.names}
        name={me.name}
        isNamed={isNamed}
        onChange={(named) => change({ isNamed: named })}
      />
      <Button type="submit" look="strong" wide busy={isSlow || text.length > most} className={styles.send}>
        {isSlow ? t('q.send-in', { time: countdown(waitMs) }) : t('q.send')}
      </Button>
      <p className={styles.hint}>
        {isSlow ? t('q.slow-what', { n: qa.slowModeS }) : t(qa.isModerated ? 'q.moderated' : 'q.at-once')}
      </p>
    </form>
  );
}
