import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { pollActions } from '../polls/poll-actions.ts';
import { Action } from './actions-context.tsx';
import { nameOf } from './poll-actions.tsx';
import styles from './remote.module.css';
import { UndoButton } from './stage-tools.tsx';
import type { DeskModel } from './use-desk-model.ts';

/** On a phone in the hand of somebody who walks: the few things that are needed, large enough not to look for. */
export function Remote({ model }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { stage, selected, timer } = model;
  return (
    <section className={styles.remote} aria-label={t('remote.title')}>
      <Action name="previous">‹ {t('remote.previous')}</Action>
      <Action name="next">{t('remote.next')} ›</Action>
      {selected.poll && <LikelyAction poll={selected.poll} />}
      <Action name="black" isPressed={stage.isBlack}>
        {stage.isBlack ? t('stage.unblack') : t('stage.black')}
      </Action>
      <UndoButton model={model} />
      {timer.running && (
        <>
          <Action name="timerLess">{t('timer.less')}</Action>
          <Action name="timerMore">{t('timer.more')}</Action>
        </>
      )}
    </section>
  );
}

/** What is most likely done next to the poll. */
function LikelyAction({ poll }: { poll: PollView }) {
  const { t } = useI18n<DeskKey>();
  const [action] = pollActions(poll);
  if (!action) return null;
  return (
    <span className={styles.wide}>
      <Action name={nameOf(action)} look="first">
        {t(`remote.actions.${action}`)}
      </Action>
    </span>
  );
}
