import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Surroundings } from '../stage/surroundings.ts';
import { Icon } from '../ui/icon.tsx';
import { screenIcon } from '../ui/icons.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { keyShortcuts } from './action-table.ts';
import { Miniature } from './miniature.tsx';
import { pictureLabel } from './picture-label.ts';
import { StageChoiceField } from './stage-choice.tsx';
import styles from './stage-row.module.css';
import type { DeskModel } from './use-desk-model.ts';

interface StageRowProps {
  surroundings: Surroundings;
  model: DeskModel;
}

/** What is about to be shown, the one button that shows it, and what everybody sees. */
export function StageRow({ surroundings, model }: StageRowProps) {
  const { t } = useI18n<DeskKey>();
  const { preview, programme, stage, stageChoice, displays } = model;
  const following = displays.all.filter(({ display }) => display.stage === stageChoice.stageId);
  return (
    <section className={styles.row} data-stage-row aria-label={t('stage.title')}>
      <div className={styles.side}>
        <h2 className={styles.heading}>
          {t('stage.preview')}
          {preview.isAhead && preview.picture?.kind === 'poll' && <small>{t('stage.draftHint')}</small>}
        </h2>
        <Miniature
          {...surroundings}
          picture={preview.picture}
          label={pictureLabel(preview.picture, surroundings)}
          empty={t('stage.nothing')}
        />
      </div>
      <TakeButton model={model} />
      <div className={styles.side}>
        <div className={styles.heading}>
          <h2 className={styles.onAir}>{t('stage.programme')}</h2>
          <StageChoiceField choice={stageChoice} />
          <Following
            all={following.length}
            connected={following.filter(({ isConnected }) => isConnected).length}
          />
        </div>
        <Miniature
          {...surroundings}
          picture={programme}
          label={pictureLabel(programme, surroundings)}
          empty={t('stage.unknown')}
          isLive
          {...(stage.isBlack && { curtain: t('stage.isBlack') })}
        />
      </div>
    </section>
  );
}

/** How many screens show this stage: a drawing and a number, for there is little room. */
function Following({ all, connected }: { all: number; connected: number }) {
  const { t } = useI18n<DeskKey>();
  if (all === 0) return null;
  const words = t('stage.displays', { n: connected });
  return (
    <span className={styles.following} title={words}>
      <Icon icon={screenIcon} />
      <span aria-hidden="true">{connected}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

/** A draft that was taken is not there yet: the button must not say that it is. */
function TakeButton({ model: { isShown, preview, actions } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  return (
    <button
      type="button"
      className={styles.take}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => actions.take?.()}
      disabled={!actions.take}
      aria-keyshortcuts={keyShortcuts('take')}
    >
      <strong>{isShown ? t(preview.isAhead ? 'stage.queued' : 'stage.same') : t('stage.take')}</strong>
      <span>{t('keys.space')}</span>
    </button>
  );
}
