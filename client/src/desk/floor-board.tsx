import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import { ActionMenu } from './action-menu.tsx';
import { Action } from './actions-context.tsx';
import styles from './floor-board.module.css';
import { FloorList } from './floor-list.tsx';
import { useNameOf } from './floor-names.ts';
import { FloorPanel } from './floor-panel.tsx';
import { PodiumSeats } from './podium-seats.tsx';
import type { DeskModel } from './use-desk-model.ts';

const aboutAll = [
  'floorByRules',
  'floorShuffle',
  'floorRound',
  'floorSettings',
  'planEdit',
  'floorTurns',
] as const;

/** The floor with room for everything: the whole list with what can be done to it, the podium, and who was on. */
export function FloorBoard({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  return (
    <section className={styles.board} aria-label={t('view.word')}>
      <BoardHead model={model} />
      <div className={styles.columns}>
        <div className={styles.narrow}>
          <FloorPanel model={model} />
        </div>
        <div className={styles.list}>
          <FloorList model={model} />
        </div>
        <div className={styles.aside}>
          <PodiumSeats model={model} />
          <Over model={model} />
        </div>
      </div>
    </section>
  );
}

/** Whether the list is open, and what is about all of it. */
function BoardHead({ model: { floor } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const isOpen = floor.floor?.list === 'open';
  return (
    <div className={styles.head}>
      <strong>{t(isOpen ? 'word.isOpen' : 'word.isClosed')}</strong>
      {floor.floor && <span className={styles.quiet}>{t('word.round', { n: floor.floor.round })}</span>}
      <Action name="floorList">{t(isOpen ? 'word.close' : 'word.open')}</Action>
      <Action name="floorAdd">{t('word.add')}</Action>
      <ActionMenu names={aboutAll}>{t('word.all')}</ActionMenu>
    </div>
  );
}

/** Those who have spoken a short time ago or were taken off, and come back by a press. */
function Over({ model: { floor } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  const { session, over, commands } = floor;
  if (over.length === 0 || session === null) return null;
  const bringBack = (request: string) =>
    void commands.send({ name: 'speaker:put-back', input: (expects) => ({ session, expects, request }) });
  return (
    <section className={styles.over}>
      <h2 className={styles.heading}>{t('word.overTitle')}</h2>
      <ul>
        {over.map((request) => (
          <li key={request.id}>
            <span>
              <bdi>{nameOf(request)}</bdi>{' '}
              <small>{t(request.state === 'over' ? 'word.spoken' : 'word.removed')}</small>
            </span>
            <ActionButton
              look="word"
              label={t('word.bringBackOf', { name: nameOf(request) })}
              onAct={() => bringBack(request.id)}
            >
              {t('word.bringBack')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
