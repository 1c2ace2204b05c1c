import { useMemo } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useOrigin, useServerNow } from '../live/hooks.tsx';
import { stageWords } from '../stage/stage-words.ts';
import { clockStepMs } from '../stage/surroundings.ts';
import styles from './centre.module.css';
import { PollCard } from './poll-card.tsx';
import { Remote } from './remote.tsx';
import { StageRow } from './stage-row.tsx';
import { StageTools } from './stage-tools.tsx';
import { TablesBoard } from './tables-board.tsx';
import { TimerStrip } from './timer-strip.tsx';
import { TriageBoard } from './triage-board.tsx';
import type { DeskModel } from './use-desk-model.ts';
import { useDeskNews } from './use-desk-news.ts';

/** The stage, and below it the poll one works on. */
export function Centre({ model }: { model: DeskModel }) {
  const { desk, preview, programme } = model;
  const { meeting } = desk;
  const origin = useOrigin();
  const words = useMemo(() => stageWords(null, meeting), [meeting]);
  const timer = model.timer.running;
  const nowMs = useServerNow(clockStepMs(preview.picture, timer) ?? clockStepMs(programme, timer));
  useDeskNews(model, words);
  const { view } = model.panels;
  return (
    <div className={styles.centre} data-view={view}>
      <StageRow surroundings={{ words, meeting, origin, nowMs, timer }} model={model} />
      {view === 'sheet' && <Remote model={model} />}
      <StageTools model={model} />
      <TimerStrip running={timer} />
      {view === 'sheet' && <PollOfSheet model={model} />}
      {view === 'questions' && <TriageBoard model={model} />}
      {view === 'tables' && <TablesBoard model={model} />}
    </div>
  );
}

function PollOfSheet({ model: { desk, selected, layout } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { poll } = selected;
  if (!poll) return <p className={styles.none}>{desk.hasPolls ? t('sheet.emptyHint') : ''}</p>;
  return <PollCard poll={poll} result={desk.results.get(poll.id)} meeting={desk.meeting} layout={layout} />;
}
