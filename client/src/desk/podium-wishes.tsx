import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Action } from './actions-context.tsx';
import { ActionButton } from './action-button.tsx';
import styles from './podium-wishes.module.css';
import { wishesOf } from './floor-podium.ts';
import type { DeskModel } from './use-desk-model.ts';

/** What people on the podium would like, until somebody has seen to it. */
export function PodiumWishes({ model: { floor, steering } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const wishes = wishesOf(floor.signals);
  const { session } = floor;
  if (wishes.length === 0 || session === null) return null;
  return (
    <section aria-label={t('word.signals')}>
      <ul className={styles.wishes}>
        {wishes.map(({ panelist, signal }, index) => {
          const name = floor.panelists.find(({ id }) => id === panelist)?.name ?? t('word.podium');
          return (
            <li key={`${panelist} ${signal}`}>
              <span className={styles.who}>
                <bdi>{name}</bdi> <strong>{t(`word.signal.${signal}`)}</strong>
              </span>
              {signal === 'reply' && (
                <ActionButton label={t('word.giveTo', { name })} onAct={() => floor.giveTo(panelist)}>
                  {t('word.give')}
                </ActionButton>
              )}
              {index === 0 ? (
                <Action name="podiumSeen">{t('word.seen')}</Action>
              ) : (
                <ActionButton
                  label={t('word.seenOf', { name })}
                  onAct={() => void steering.steer('podium:clear-signal', { session, panelist, signal })}
                >
                  {t('word.seen')}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
