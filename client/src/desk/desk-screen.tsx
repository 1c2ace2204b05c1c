import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n, useMeetingLanguages } from '../i18n/i18n.tsx';
import { ActionsProvider } from './actions-context.tsx';
import { AlertLines } from './alert-lines.tsx';
import { Centre } from './centre.tsx';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskHeader } from './desk-header.tsx';
import styles from './desk-screen.module.css';
import { NoticeBar } from './notice-bar.tsx';
import { PartTabs } from './part-tabs.tsx';
import { RunSheetPanel } from './run-sheet-panel.tsx';
import { shownRow } from './selection.ts';
import { SidePanel } from './side-panel.tsx';
import { TriageDetails } from './triage-details.tsx';
import { type DeskModel, useDeskModel } from './use-desk-model.ts';
import { useStableCallback } from './use-stable-callback.ts';

/** Everything live on one screen. */
export function DeskScreen({ meetingId }: { meetingId: string }) {
  const { t } = useI18n<DeskKey>();
  const model = useDeskModel(meetingId);
  const { desk, steering, panels } = model;
  useMeetingLanguages(desk.meeting?.languages);
  return (
    <ActionsProvider actions={model.actions} view={panels.view}>
      <div className={styles.screen} data-part={panels.part}>
        <title>{`${t('title')} · Miteinander`}</title>
        <div>
          <DeskHeader model={model} />
          <AlertLines model={model} />
        </div>
        <Columns model={model} />
        <PartTabs panels={panels} />
        <NoticeBar notice={steering.notice} onDismiss={steering.dismiss} />
        <DeskDialogs model={model} />
      </div>
    </ActionsProvider>
  );
}

function Columns({ model }: { model: DeskModel }) {
  const { desk, selected, stage, crew } = model;
  const onSelect = useStableCallback(selected.selectRow);
  const onDrop = useStableCallback(model.drop);
  return (
    <main className={styles.columns} data-details={model.triage.hasDetails || undefined}>
      <RunSheetPanel
        desk={desk}
        others={crew.others}
        selected={selected.row}
        shown={shownRow(stage.stage?.scene)}
        onSession={model.chooseSession}
        onSelect={onSelect}
        onDrop={onDrop}
      />
      <Centre model={model} />
      {model.triage.hasDetails && <TriageDetails model={model} />}
      <SidePanel model={model} />
    </main>
  );
}
