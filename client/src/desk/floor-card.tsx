import { type Clock, remainingAt, urgencyAt } from '@miteinander/shared/speakers/speaking-clock';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { clockFace } from '../speakers/clock-marks.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { Action } from './actions-context.tsx';
import styles from './floor-card.module.css';
import { limitFace, useNameOf, whereOf } from './floor-names.ts';
import type { Floor } from './use-floor.ts';
import { useGroupNames } from './use-group-names.ts';
import type { DeskModel } from './use-desk-model.ts';

/** The one dark card: who has the floor, and how long still. */
export function FloorCard({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const turn = model.floor.floor?.turn;
  if (!turn) return <p className={styles.nobody}>{t('word.nobody')}</p>;
  const { clock } = turn;
  return (
    <Urgent clock={clock}>
      <Speaker model={model} turn={turn} />
      <Face clock={clock} />
      <div className={styles.actions}>
        <Action name="floorEnd">{t('word.end')}</Action>
        <Action name="floorPause">{t(clock.runningSince === null ? 'word.resume' : 'word.pause')}</Action>
        {clock.limitMs !== null && <Action name="floorMore">{t('word.more')}</Action>}
      </div>
    </Urgent>
  );
}

function Urgent({ clock, children }: { clock: Clock; children: React.ReactNode }) {
  const { t } = useI18n<DeskKey>();
  const now = useServerNow(clock.runningSince === null ? null : 1_000);
  return (
    <section className={styles.card} data-urgency={urgencyAt(clock, now)} aria-label={t('word.has')}>
      {children}
    </section>
  );
}

function Speaker({
  model: { floor, desk },
  turn: { speaker },
}: {
  model: DeskModel;
  turn: NonNullable<NonNullable<Floor['floor']>['turn']>;
}) {
  const { t } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  const groupOf = useGroupNames(desk.meeting);
  const where = whereOf(speaker, floor);
  const said = [
    speaker.name !== null && speaker.number !== null ? t('word.number', { n: speaker.number }) : '',
    speaker.kind ? t(`word.kind.${speaker.kind}`) : speaker.panelist === null ? '' : t('word.podium'),
    speaker.group === null ? '' : groupOf(speaker.group),
    where === null ? '' : t(`attendance.${where}`),
  ].filter((each) => each !== '');
  return (
    <>
      <h2 className={styles.name}>
        <bdi>{nameOf(speaker)}</bdi>
      </h2>
      <p className={styles.meta}>
        {where && <AttendanceMark attendance={where} />}
        <span>{said.join(' · ')}</span>
      </p>
      {speaker.topic !== null && (
        <p className={styles.topic} dir="auto">
          {speaker.topic}
        </p>
      )}
    </>
  );
}

/** Alone, so that a second that passes draws nothing else anew. */
function Face({ clock }: { clock: Clock }) {
  const { t } = useI18n<DeskKey>();
  const now = useServerNow(clock.runningSince === null ? null : 250);
  const urgency = urgencyAt(clock, now);
  const left = Math.ceil((remainingAt(clock, now) ?? 0) / 1_000);
  const limit = limitFace(clock.limitMs);
  return (
    <p className={styles.clock}>
      <span className={styles.face} role="timer" aria-live="off" data-speaking-clock="">
        {clockFace(clock, now)}
      </span>
      <span className={styles.words}>
        {clock.runningSince === null && <strong>{t('word.paused')}</strong>}
        {clock.runningSince !== null && urgency === 'soon' && <strong>{t('word.soon', { n: left })}</strong>}
        {clock.runningSince !== null && urgency === 'over' && <strong>{t('word.over')}</strong>}
        <span>{limit === null ? t('word.noLimit') : t('word.of', { time: limit })}</span>
      </span>
    </p>
  );
}
