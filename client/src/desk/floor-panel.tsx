import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Action } from './actions-context.tsx';
import { FloorAirtime } from './floor-airtime-bars.tsx';
import { FloorCalled } from './floor-called.tsx';
import { FloorCard } from './floor-card.tsx';
import { FloorList } from './floor-list.tsx';
import styles from './floor-panel.module.css';
import { FloorPhase } from './floor-phase.tsx';
import { PodiumNotices } from './podium-notices.tsx';
import { PodiumWishes } from './podium-wishes.tsx';
import type { DeskModel } from './use-desk-model.ts';

/** The floor beside the stage: who speaks, who comes, who wants to, and what the podium wishes. */
export function FloorPanel({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const isList = model.panels.view !== 'word';
  const { session, floor, waiting } = model.floor;
  if (session === null) return <p className={styles.quiet}>{t('draft.needsSession')}</p>;
  const isQuiet = floor?.list === 'closed' && !floor.turn && !floor.called && waiting.length === 0;
  if (isQuiet && isList)
    return (
      <div className={styles.panel}>
        <FloorPhase model={model} />
        <p className={styles.quiet}>{t('word.quiet')}</p>
        <PodiumWishes model={model} />
        <ListTools model={model} />
        <PodiumNotices model={model} />
        <FloorAirtime model={model} />
      </div>
    );
  return (
    <div className={styles.panel}>
      <FloorPhase model={model} />
      <FloorCard model={model} />
      <FloorCalled model={model} />
      <PodiumWishes model={model} />
      {isList && <FloorList model={model} />}
      {isList && <ListTools model={model} />}
      <PodiumNotices model={model} />
      <FloorAirtime model={model} />
    </div>
  );
}

/** Whether one can ask for the floor, and what is done for the hall and the podium. */
export function ListTools({ model: { floor } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const isOpen = floor.floor?.list === 'open';
  return (
    <div className={styles.actions}>
      <Action name="floorList">{t(isOpen ? 'word.close' : 'word.open')}</Action>
      <Action name="floorAdd">{t('word.add')}</Action>
      {floor.panelists.length > 0 && (
        <>
          <Action name="floorPanelist">{t('word.toPanelist')}</Action>
          <Action name="podiumTell">{t('word.tell')}</Action>
        </>
      )}
    </div>
  );
}
