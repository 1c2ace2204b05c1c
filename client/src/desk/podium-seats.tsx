import { useId, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence } from '../live/hooks.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { ActionButton } from './action-button.tsx';
import { Action } from './actions-context.tsx';
import styles from './floor-board.module.css';
import { wishesOf } from './floor-podium.ts';
import { PodiumSeatDialog } from './podium-seat-dialog.tsx';
import type { DeskModel } from './use-desk-model.ts';

/** Who sits on the podium, in order, with what they would like. */
export function PodiumSeats({ model }: { model: DeskModel }) {
  const { t, language } = useI18n<DeskKey>();
  const id = useId();
  const [edited, setEdited] = useState<string | null>(null);
  const { panelists, signals, session, floor } = model.floor;
  const connected = usePresence(model.desk.meeting?.id ?? null)?.panelists ?? [];
  if (session === null) return null;
  const speaks = floor?.turn?.speaker.panelist;
  const wishes = wishesOf(signals);
  const list = new Intl.ListFormat(language);
  const saidOf = (panelist: string) => [
    ...(speaks === panelist ? [t('word.has')] : []),
    ...wishes.filter((wish) => wish.panelist === panelist).map(({ signal }) => t(`word.signal.${signal}`)),
  ];
  const seat = panelists.find((each) => each.id === edited);
  return (
    <section className={styles.over} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t('word.podium')}
      </h2>
      {panelists.length === 0 && <p className={styles.quiet}>{t('word.panelistNone')}</p>}
      <ol className={styles.seats}>
        {panelists.map((each) => (
          <li key={each.id}>
            <AttendanceMark attendance={each.attendance} />
            <span className={styles.seat}>
              <bdi>{each.name}</bdi>
              <small>
                {each.organisation !== null && <>{each.organisation} · </>}
                {t(`attendance.${each.attendance}`)}
                {connected.includes(each.access ?? '') && <> · {t('word.there')}</>}
                {each.attendance === 'remote' && !connected.includes(each.access ?? '') && (
                  <b> · {t('word.away')}</b>
                )}
              </small>
              <strong className={styles.wish}>{list.format(saidOf(each.id))}</strong>
            </span>
            <span className={styles.seatTools}>
              {speaks !== each.id && (
                <ActionButton
                  look="word"
                  label={t('word.giveTo', { name: each.name })}
                  onAct={() => model.floor.giveTo(each.id)}
                >
                  {t('word.give')}
                </ActionButton>
              )}
              <ActionButton
                look="word"
                label={t('word.seat.changeOf', { name: each.name })}
                onAct={() => setEdited(each.id)}
              >
                {t('word.seat.change')}
              </ActionButton>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.tools}>
        {panelists.length > 0 && (
          <>
            <Action name="floorPanelist">{t('word.toPanelist')}</Action>
            <Action name="podiumTell">{t('word.tell')}</Action>
          </>
        )}
        <Action name="podiumAdd">{t('word.join')}</Action>
      </div>
      {seat && (
        <PodiumSeatDialog
          key={seat.id}
          model={model}
          session={session}
          seat={seat}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
