import { useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ArchiveDialog } from './archive-dialog.tsx';
import { ArchivePollDialog } from './archive-poll-dialog.tsx';
import { FloorDialogs } from './floor-dialogs.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Palette } from './palette.tsx';
import { paletteItems } from './palette-items.ts';
import { RecentDialog } from './recent-dialog.tsx';
import { TablesDialogs } from './tables-dialogs.tsx';
import { TriageDialogs } from './triage-dialogs.tsx';
import type { DeskModel } from './use-desk-model.ts';

/** What lies over the desk, one at a time. */
export function DeskDialogs({ model }: { model: DeskModel }) {
  const { desk, panels, steering, crew, keys, selected } = model;
  const close = () => panels.setDialog(null);
  switch (panels.dialog) {
    case null:
      return null;
    case 'keys':
      return <KeysDialog isOpen onClose={close} areOn={keys.areOn} onSwitch={keys.setOn} />;
    case 'palette':
      return <DeskPalette model={model} onClose={close} />;
    case 'recent':
      return <RecentDialog crew={crew} undo={steering.undo} onClose={close} />;
    case 'archive':
      return desk.session ? (
        <ArchiveDialog session={desk.session.id} meeting={desk.meeting} steering={steering} onClose={close} />
      ) : null;
    case 'tables-setup':
    case 'tables-codes':
    case 'tables-together':
    case 'tables-rename':
    case 'tables-reword':
      return <TablesDialogs key={panels.dialog} name={panels.dialog} model={model} onClose={close} />;
    case 'floor-add':
    case 'floor-panelist':
    case 'floor-settings':
    case 'floor-time':
    case 'floor-write':
    case 'floor-turns':
    case 'floor-plan':
    case 'podium-add':
    case 'podium-tell':
      return <FloorDialogs key={panels.dialog} name={panels.dialog} model={model} onClose={close} />;
    default:
      return <TriageDialogs key={panels.dialog} name={panels.dialog} model={model} onClose={close} />;
    case 'archive-poll':
      return selected.poll ? (
        <ArchivePollDialog poll={selected.poll} onArchive={() => model.act('archive')} onClose={close} />
      ) : null;
  }
}

function DeskPalette({ model, onClose }: { model: DeskModel; onClose: () => void }) {
  const { t, text } = useI18n<DeskKey>();
  const { desk, actions, displays, selected, panels } = model;
  const items = paletteItems({
    actions,
    nameOfAction: (name) => t(`keys.list.${name}`),
    text,
    polls: desk.sheet,
    sessions: desk.programme,
    displays: displays.all,
    onPoll: selected.selectPoll,
    onSession: model.chooseSession,
    onDisplays: () => panels.openTool('displays'),
  });
  // What is listed stays under the finger while somebody looks for it; what it does is always the newest.
  const [listed] = useState(items);
  const run = (id: string) => {
    // First the dialog goes, so that what is opened can take the focus.
    onClose();
    items.find((item) => item.id === id)?.run();
  };
  return <Palette items={listed} onRun={run} onClose={onClose} />;
}
