import { useId } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import { noticesHere } from './floor-podium.ts';
import styles from './podium-wishes.module.css';
import type { DeskModel } from './use-desk-model.ts';

/** What the podium was told, and who has read it. */
export function PodiumNotices({ model: { floor, steering } }: { model: DeskModel }) {
  const { t, language } = useI18n<DeskKey>();
  const id = useId();
  const { session, panelists } = floor;
  const here = noticesHere(floor.notices, panelists);
  if (here.length === 0 || session === null) return null;
  const list = new Intl.ListFormat(language);
  const nameOf = (panelist: string) => panelists.find((each) => each.id === panelist)?.name ?? '';
  return (
    <section className={styles.told} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t('word.notices')}
      </h2>
      <ul className={styles.notices}>
        {here.map(({ id: notice, text, to, confirmed }) => (
          <li key={notice}>
            <p dir="auto">{text}</p>
            <p className={styles.confirmed} data-all={confirmed.length >= to.length || undefined}>
              {t('word.confirmed', { n: confirmed.length, all: to.length })}
              {confirmed.length > 0 && (
                <>
                  {' '}
                  ·{' '}
                  {t('word.confirmedBy', {
                    names: list.format(confirmed.map((each) => nameOf(each.panelist))),
                  })}
                </>
              )}
            </p>
            <ActionButton
              look="word"
              onAct={() => void steering.steer('podium:take-back', { session, notice })}
            >
              {t('word.takeBack')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
