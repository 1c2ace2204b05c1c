import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n, useMeetingLanguages } from '../i18n/i18n.tsx';
import { AlertLines } from './alert-lines.tsx';
import { ArchiveDialog } from './archive-dialog.tsx';
import { Centre } from './centre.tsx';
import { DeskHeader } from './desk-header.tsx';
import styles from './desk-screen.module.css';
import { KeysDialog } from './keys-dialog.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { RunSheetPanel } from './run-sheet-panel.tsx';
import { SidePanel } from './side-panel.tsx';
import { useDeskModel } from './use-desk-model.ts';

/** Everything live on one screen. */
export function DeskScreen({ meetingId }: { meetingId: string }) {
  const { t } = useI18n<DeskKey>();
  const model = useDeskModel(meetingId);
  const { desk, steering, panels, stage, selected, keys } = model;
  useMeetingLanguages(desk.meeting?.languages);
  const shown = stage.stage?.scene.kind === 'poll' ? stage.stage.scene.poll : null;
  const closeDialog = () => panels.setDialog(null);
  return (
    <div className={styles.screen}>
      <title>{`${t('title')} · Miteinander`}</title>
      <div>
        <DeskHeader meeting={desk.meeting} session={desk.session} onKeys={() => panels.setDialog('keys')} />
        <AlertLines meeting={desk.meeting} steering={steering} />
      </div>
      <div className={styles.columns}>
        <RunSheetPanel
          desk={desk}
          steering={steering}
          panels={panels}
          selected={selected.poll?.id ?? null}
          shown={shown}
          onSession={model.chooseSession}
          onSelect={selected.selectPoll}
        />
        <Centre model={model} />
        <SidePanel
          desk={desk}
          panels={panels}
          steering={steering}
          stage={stage}
          onPoll={selected.selectPoll}
        />
      </div>
      <NoticeBar notice={steering.notice} onDismiss={steering.dismiss} />
      <KeysDialog
        isOpen={panels.dialog === 'keys'}
        onClose={closeDialog}
        areOn={keys.areOn}
        onSwitch={keys.setOn}
      />
      {panels.dialog === 'archive' && desk.session && (
        <ArchiveDialog
          session={desk.session.id}
          meeting={desk.meeting}
          steering={steering}
          onClose={closeDialog}
        />
      )}
    </div>
  );
}
