import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { Action } from './actions-context.tsx';
import styles from './floor-list.module.css';
import { useNameOf, whereOf } from './floor-names.ts';
import { useAway } from './use-away.ts';
import type { DeskModel } from './use-desk-model.ts';

/** Who was called and is on their way. */
export function FloorCalled({ model: { floor } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  const away = useAway(floor.session);
  const called = floor.floor?.called;
  if (!called) return null;
  const where = whereOf(called, floor);
  const isAway = called.request !== null && away.has(called.request);
  const said = [
    called.kind ? t(`word.kind.${called.kind}`) : '',
    called.microphone === null
      ? t(`word.voice.${called.voice ?? 'microphone'}`)
      : t('word.microphone', { n: called.microphone }),
  ].filter((each) => each !== '');
  return (
    <section className={styles.called} data-ready={called.isReady || undefined} aria-label={t('word.called')}>
      <p className={styles.state}>
        {t('word.called')} ·{' '}
        <strong>{t(isAway ? 'word.away' : called.isReady ? 'word.ready' : 'word.coming')}</strong>
      </p>
      <p className={`${styles.name} ${styles.who}`}>
        {where && <AttendanceMark attendance={where} />}
        <bdi>{nameOf(called)}</bdi>
      </p>
      <p className={styles.facts}>
        {[where === null ? '' : t(`attendance.${where}`), ...said].filter((each) => each !== '').join(' · ')}
      </p>
      {called.voice === 'read-out' && called.topic !== null && (
        <p className={styles.readOut} dir="auto">
          {called.topic}
        </p>
      )}
      <div className={styles.actions}>
        <Action name="floorNext" look="first">
          {t('word.give')}
        </Action>
        <Action name="floorBack">{t('word.back')}</Action>
      </div>
    </section>
  );
}
