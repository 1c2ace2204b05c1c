import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { keyShortcuts, keysOf } from './action-table.ts';
import { Action, useDeskView } from './actions-context.tsx';
import { announcing } from './announcing.ts';
import { AnnouncementPanel } from './announcement-panel.tsx';
import { DisplaysPanel } from './displays-panel.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import { PollTool } from './poll-tool.tsx';
import { PresenceLine } from './presence-line.tsx';
import styles from './side-panel.module.css';
import { ThemeSwitch } from './theme-switch.tsx';
import { TimerPanel } from './timer-panel.tsx';
import type { DeskModel } from './use-desk-model.ts';
import { useEscape } from './use-escape.ts';
import { toolNames, type ToolName } from './use-panels.ts';

const actionOfTool = {
  floor: 'floorPanel',
  poll: 'improvise',
  announcement: 'announce',
  timer: 'timer',
  displays: 'displays',
} as const satisfies Record<ToolName, string>;

/** What is made on the spot: a poll, an announcement, a countdown; and the displays. */
export function SidePanel({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { desk, panels } = model;
  useEscape(panels.isSheetOpen || panels.editing !== null, panels.close);
  return (
    <section
      className={styles.panel}
      data-open={panels.isSheetOpen || undefined}
      aria-label={t('tools.title')}
    >
      <button type="button" className={styles.close} onClick={panels.close}>
        {t('dialog.close')}
      </button>
      <Tabs
        className={styles.tabs ?? ''}
        selectedKey={panels.tool}
        onSelectionChange={(key) => panels.setTool(String(key))}
      >
        <TabList className={styles.list ?? ''} aria-label={t('tools.title')}>
          {toolNames.map((tool) => (
            <Tab
              key={tool}
              id={tool}
              className={styles.tab ?? ''}
              aria-keyshortcuts={keyShortcuts(actionOfTool[tool], panels.view)}
            >
              {t(`tools.${tool}`)} <ToolKey tool={tool} />
            </Tab>
          ))}
        </TabList>
        {toolNames.map((tool) => (
          <TabPanel key={tool} id={tool} className={styles.tool ?? ''} shouldForceMount>
            <Tool tool={tool} model={model} />
          </TabPanel>
        ))}
      </Tabs>
      <PresenceLine meetingId={desk.meetingId} />
      <PhoneSettings />
    </section>
  );
}

function ToolKey({ tool }: { tool: ToolName }) {
  const view = useDeskView();
  const cap = useKeyCap()(keysOf(actionOfTool[tool], view)[0]);
  return cap === undefined ? null : <KeyCap>{cap}</KeyCap>;
}

/** What stands in the header where there is room for it. */
function PhoneSettings() {
  const { t } = useI18n<DeskKey>();
  return (
    <div className={styles.settings}>
      <Action name="recent" look="word">
        {t('recent.title')}
      </Action>
      <Action name="palette" look="word">
        {t('palette.open')}
      </Action>
      <LanguageSwitch />
      <ThemeSwitch />
    </div>
  );
}

function Tool({ tool, model }: { tool: ToolName; model: DeskModel }) {
  const { desk, panels, steering, stage, selected, timer } = model;
  const { fields } = panels;
  const languages = desk.meeting?.languages.length ? desk.meeting.languages : ['de'];
  switch (tool) {
    case 'floor':
      return <FloorPanel model={model} />;
    case 'poll':
      return <PollTool model={model} languages={languages} />;
    case 'announcement':
      return (
        <AnnouncementPanel
          announcements={desk.announcements}
          languages={languages}
          textarea={fields.announcement}
          onTyping={panels.setAnnouncing}
          onPreview={({ id }) => selected.select({ kind: 'announcement', id })}
          {...announcing({ steering, stage, close: panels.close })}
        />
      );
    case 'timer':
      return (
        <TimerPanel
          timer={timer}
          languages={languages}
          field={fields.timer}
          onStarted={(onStage) => {
            if (onStage) stage.show({ kind: 'timer' });
            panels.close();
          }}
        />
      );
    case 'displays':
      return (
        <DisplaysPanel
          displays={model.displays}
          places={{ meeting: desk.meetingId, sessions: desk.programme }}
          steering={steering}
          field={fields.displays}
        />
      );
  }
}
