import type { PollDraft, PollView } from '@miteinander/shared/polls/polls.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AnnouncementPanel } from './announcement-panel.tsx';
import { DraftForm } from './draft-form.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './side-panel.module.css';
import { useEscape } from './use-escape.ts';
import type { Desk } from './use-desk.ts';
import type { Panels } from './use-panels.ts';
import type { StageControl } from './use-stage-control.ts';
import type { Steering } from './use-steering.ts';

interface SidePanelProps {
  desk: Desk;
  panels: Panels;
  steering: Steering;
  stage: StageControl;
  onPoll: (poll: string) => void;
}

/** What is written on the spot: a poll, an announcement. */
export function SidePanel({ desk, panels, steering, stage, onPoll }: SidePanelProps) {
  const { t } = useI18n<DeskKey>();
  const { meeting, session, announcements } = desk;
  const languages = meeting?.languages.length ? meeting.languages : ['de'];
  const { editing } = panels;
  const save = useDrafts({ session: session?.id ?? null, steering, onPoll, editing, close: panels.close });
  useEscape(panels.isSheetOpen, panels.close);
  return (
    <aside className={styles.panel} data-open={panels.isSheetOpen || undefined}>
      <button type="button" className={styles.close} onClick={panels.close}>
        {t('dialog.close')}
      </button>
      <section data-editing={editing !== null || undefined}>
        <h2 className={styles.title}>
          {editing ? t('draft.editTitle') : t('draft.title')} <KeyCap>{editing ? 'E' : 'U'}</KeyCap>
        </h2>
        {session ? (
          <DraftForm
            key={editing?.id ?? 'new'}
            poll={editing}
            languages={languages}
            textarea={panels.draft}
            onSubmit={save}
            onCancel={panels.close}
          />
        ) : (
          <p>{t('draft.needsSession')}</p>
        )}
      </section>
      <section>
        <h2 className={styles.title}>
          {t('announcement.title')} <KeyCap>D</KeyCap>
        </h2>
        <AnnouncementPanel
          announcements={announcements}
          languages={languages}
          textarea={panels.announcement}
          {...announcing(steering, stage, panels.close)}
        />
      </section>
    </aside>
  );
}

interface DraftsOptions {
  session: string | null;
  steering: Steering;
  onPoll: (poll: string) => void;
  editing: PollView | null;
  close: () => void;
}

function useDrafts({ session, steering, onPoll, editing, close }: DraftsOptions) {
  const { steer, say } = steering;
  return async (draft: PollDraft, open: boolean): Promise<boolean> => {
    if (session === null) return false;
    if (editing) {
      if (editing.revision === undefined) return false;
      const saved = await steer('poll:edit', {
        session,
        poll: editing.id,
        expects: editing.revision,
        change: draft,
      });
      if (!saved) return false;
      say('notices.saved');
    } else {
      const created = await steer('poll:create', { session, poll: draft, open });
      if (!created) return false;
      onPoll(created.data.id);
      say(open ? 'notices.opened' : 'notices.created');
    }
    close();
    return true;
  };
}

function announcing({ steer, say }: Steering, { show, stage, before }: StageControl, close: () => void) {
  const isShown = (id: string) => stage?.scene.kind === 'announcement' && stage.scene.announcement === id;
  return {
    onPublish: async (text: Record<string, string>, onStage: boolean) => {
      const published = await steer('announcement:publish', { text });
      if (!published) return false;
      if (onStage) show({ kind: 'announcement', announcement: published.data.id });
      say('notices.published');
      close();
      return true;
    },
    onShow: ({ id }: { id: string }) => show({ kind: 'announcement', announcement: id }),
    /** A display keeps its last picture, so what is taken back has to leave the stage too. */
    onWithdraw: async ({ id, revision }: { id: string; revision?: number | undefined }) => {
      if (revision === undefined) return;
      if (isShown(id)) show(before ?? { kind: 'welcome' });
      if (await steer('announcement:withdraw', { announcement: id, expects: revision }))
        say('notices.withdrawn');
    },
  };
}
