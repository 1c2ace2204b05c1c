import { useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { ActionButton } from './action-button.tsx';
import { ActionMenu } from './action-menu.tsx';
import { Action } from './actions-context.tsx';
import styles from './floor-list.module.css';
import { FloorRow } from './floor-row.tsx';
import type { DeskModel } from './use-desk-model.ts';
import { useFloorDrag } from './use-floor-drag.ts';
import { useGroupNames } from './use-group-names.ts';
import { useStableCallback } from './use-stable-callback.ts';

/** So many stand beside the stage; all of them have a view of their own. */
const fewOf = 5;

const aboutOne = ['floorTime', 'floorWrite'] as const;

/** Everybody who waits, as suggested, and what can be done with the one that is chosen. */
export function FloorList({ model }: { model: DeskModel }) {
  const { floor, desk, panels } = model;
  const { t } = useI18n<DeskKey>();
  const nowMs = useServerNow(60_000);
  const groupOf = useGroupNames(desk.meeting);
  const onChoose = useStableCallback(floor.cursor.choose);
  const { waiting, cursor } = floor;
  const index = waiting.findIndex(({ request }) => request.id === cursor.id);
  const isAlone = panels.view === 'word';
  const list = useRef<HTMLOListElement>(null);
  const drag = useFloorDrag(list, floor);
  const shown = isAlone ? drag.shown : waiting.slice(0, Math.max(fewOf, index + 1));
  return (
    <section className={styles.section} aria-label={t('word.waiting', { n: waiting.length })}>
      <div className={styles.head} data-alone={isAlone || undefined}>
        <div className={styles.top}>
          <h2 className={styles.heading}>
            {waiting.length === 0 ? t('word.none') : t('word.waiting', { n: waiting.length })}
          </h2>
          {isAlone && waiting.some(({ request }) => request.fixed !== null) && (
            <Action name="floorByRules" look="word">
              {t('word.byRules')}
            </Action>
          )}
        </div>
        {isAlone && <ListActions model={model} />}
      </div>
      <ol ref={list} className={styles.list} {...(isAlone && drag.onList)}>
        {shown.map((each, place) => (
          <FloorRow
            key={each.request.id}
            waiting={each}
            place={place + 1}
            isCurrent={each.request.id === cursor.id}
            moves={each.request.id === cursor.id ? cursor.moves : 0}
            nowMs={nowMs}
            groupOf={groupOf}
            onChoose={onChoose}
            isMovable={isAlone}
            mark={drag.markOf(place)}
          />
        ))}
      </ol>
      {shown.length < waiting.length && (
        <ActionButton look="word" onAct={() => panels.setView('word')}>
          {t('word.seeAll', { n: waiting.length })}
        </ActionButton>
      )}
      {!isAlone && <ListActions model={model} />}
    </section>
  );
}

/** What can be done with whoever is chosen; more of it where there is room. */
function ListActions({ model: { floor, panels } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { waiting, cursor } = floor;
  if (waiting.length === 0) return null;
  const isAlone = panels.view === 'word';
  const isFirst = waiting[0]?.request.id === cursor.id;
  return (
    <div className={styles.actions}>
      {isFirst && !floor.floor?.called ? (
        <Action name="floorNext" look="first">
          {t('word.call')}
        </Action>
      ) : (
        <Action name="floorCall">{t('word.call')}</Action>
      )}
      <Action name="floorGive">{t('word.give')}</Action>
      <Action name="floorRemove">{t('word.remove')}</Action>
      {isAlone && (
        <>
          <Action name="floorMoveUp">{t('word.moveUp')}</Action>
          <Action name="floorMoveDown">{t('word.moveDown')}</Action>
          <ActionMenu names={aboutOne} label={t('word.moreOf')}>
            {t('word.moreActions')}
          </ActionMenu>
        </>
      )}
    </div>
  );
}
