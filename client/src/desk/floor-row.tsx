import { memo } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { DragMark } from '../tables/use-drag-order.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './floor-list.module.css';
import { limitFace, useFactsOf, useNameOf } from './floor-names.ts';
import type { Waiting } from './floor-waiting.ts';

const gripIcon = { path: 'M6 9h12M6 15h12' };

interface FloorRowProps {
  waiting: Waiting;
  place: number;
  isCurrent: boolean;
  /** of the current one: rises when the eye has to follow */
  moves: number;
  /** to minutes, so that a row is drawn anew once a minute */
  nowMs: number;
  groupOf: (id: string) => string;
  onChoose: (id: string) => void;
  /** can be dragged by its grip: where there is room for all of the list */
  isMovable: boolean;
  mark: DragMark;
  /** remote, and not connected */
  isAway: boolean;
}

/** Somebody who waits: who, where, how they will be heard, and why they stand here. */
export const FloorRow = memo(function FloorRow(props: FloorRowProps) {
  const { waiting, place, isCurrent, moves, nowMs, groupOf, onChoose, isMovable, mark, isAway } = props;
  const { request, why } = waiting;
  const { t } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  const facts = useFactsOf(groupOf, (at) => Math.floor((nowMs - at) / 60_000));
  const reasons = why.map((reason) =>
    reason === 'group-least' && request.group !== null
      ? t('word.why.group-least', { group: groupOf(request.group) })
      : t(reason === 'group-least' ? 'word.why.group-least-own' : `word.why.${reason}`),
  );
  return (
    <li
      className={styles.item}
      data-first={place === 1 || undefined}
      data-mark={mark}
      aria-current={isCurrent || undefined}
      ref={(item) => {
        if (isCurrent && moves > 0) item?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <button
        type="button"
        className={styles.row}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(request.id)}
      >
        <span className={styles.from}>
          <AttendanceMark attendance={request.from} />
          <VisuallyHidden>{t(`attendance.${request.from}`)}</VisuallyHidden>
        </span>
        <span className={styles.body}>
          <span className={styles.name}>
            <bdi>{nameOf(request)}</bdi>
            {request.panelist !== null && request.isOnBehalf && <small> {t('word.podium')}</small>}
          </span>
          <span className={styles.facts}>
            {isAway && <b>{t('word.away')} · </b>}
            {facts(request).join(' · ')}
          </span>
          {request.topic !== null && (
            <span className={styles.topic} dir="auto">
              {request.topic}
            </span>
          )}
          {reasons.length > 0 && (
            <span className={styles.why}>
              {place === 1 && <b>{t('word.suggested')}: </b>}
              {reasons.join(' · ')}
            </span>
          )}
        </span>
        {request.limitMs !== null && <span className={styles.limit}>{limitFace(request.limitMs)}</span>}
      </button>
      {isMovable && (
        <span className={styles.grip} aria-hidden="true" title={t('word.drag')} data-grip={request.id}>
          <Icon icon={gripIcon} />
        </span>
      )}
    </li>
  );
});
