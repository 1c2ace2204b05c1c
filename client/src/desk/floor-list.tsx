import { useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { ActionButton } from './action-button.tsx';
import { ActionMenu } from './action-menu.tsx';
import { Action } from './actions-context.tsx';
import styles from './floor-list.module.css';
import { useNameOf } from './floor-names.ts';
import { FloorRow } from './floor-row.tsx';
import { useAway } from './use-away.ts';
import type { DeskModel } from './use-desk-model.ts';
import { useFloorDrag } from './use-floor-drag.ts';
import { useGroupNames } from './use-group-names.ts';
import { useStableCallback } from './use-stable-callback.ts';

/** So many stand beside the stage; all of them have a view of their own. */
const fewOf = 5;

/** What is done now and then with whoever is chosen. */
const inMenu = ['floorMoveUp', 'floorMoveDown', 'floorTime', 'floorWrite', 'floorRemove'] as const;

/** Everybody who waits, as suggested, and what can be done with the one that is chosen. */
export function FloorList({ model }: { model: DeskModel }) {
  const { floor, desk, panels } = model;
  const { t } = useI18n<DeskKey>();
  const nowMs = useServerNow(60_000);
  const groupOf = useGroupNames(desk.meeting);
  const onChoose = useStableCallback(floor.cursor.choose);
  const away = useAway(floor.session);
  const { waiting, cursor } = floor;
  const index = waiting.findIndex(({ request }) => request.id === cursor.id);
  const isAlone = panels.view === 'word';
  const list = useRef<HTMLOListElement>(null);
  const drag = useFloorDrag(list, floor);
  const shown = isAlone ? drag.shown : waiting.slice(0, Math.max(fewOf, index + 1));
  return (
    <section className={styles.section} aria-label={t('word.waiting', { n: waiting.length })}>
      <h2 className={styles.heading}>
        {waiting.length === 0 ? t('word.none') : t('word.waiting', { n: waiting.length })}
      </h2>
      {isAlone && <ListActions model={model} />}
      {isAlone && waiting.length === 0 && (floor.plan?.phases.length ?? 0) === 0 && (
        <div className={styles.actions}>
          <Action name="planEdit">{t('word.plan')}</Action>
          <Action name="floorSettings">{t('word.settings')}</Action>
        </div>
      )}
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
            isAway={away.has(each.request.id)}
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
  const nameOf = useNameOf();
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
      {isAlone ? (
        <ActionMenu
          names={inMenu}
          view="word"
          {...(floor.chosen && { label: t('word.morePersonOf', { name: nameOf(floor.chosen) }) })}
        >
          {t('word.morePerson')}
        </ActionMenu>
      ) : (
        <Action name="floorRemove">{t('word.remove')}</Action>
      )}
    </div>
  );
}
