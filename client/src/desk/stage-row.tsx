import type { Picture } from '../stage/picture.ts';
import type { Surroundings } from '../stage/surroundings.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Miniature } from './miniature.tsx';
import styles from './stage-row.module.css';
import { StageChoice } from './stage-choice.tsx';

interface StageRowProps {
  surroundings: Surroundings;
  preview: Picture | null;
  /** displays get it only later, and one should know */
  isAhead: boolean;
  programme: Picture | null;
  isShown: boolean;
  onTake: () => void;
  choice: { value: string; onChange: (value: string) => void; hasSession: boolean };
}

/** What is about to be shown, the one button that shows it, and what everybody sees. */
export function StageRow(props: StageRowProps) {
  const { surroundings, preview, isAhead, programme, isShown, onTake, choice } = props;
  const { t } = useI18n<DeskKey>();
  return (
    <section className={styles.row}>
      <div className={styles.side}>
        <h2 className={styles.heading}>
          {t('stage.preview')}
          {isAhead && preview?.kind === 'poll' && <small>{t('stage.draftHint')}</small>}
        </h2>
        <Miniature
          {...surroundings}
          picture={preview}
          label={labelOf(preview, surroundings)}
          empty={t('stage.nothing')}
        />
      </div>
      <button
        type="button"
        className={styles.take}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onTake}
        disabled={!preview || isShown}
        aria-keyshortcuts="Space"
      >
        <strong>{isShown ? t('stage.same') : t('stage.take')}</strong>
        <span>{t('keys.space')}</span>
      </button>
      <div className={styles.side}>
        <h2 className={styles.heading}>
          <span className={styles.onAir}>{t('stage.programme')}</span>
          <StageChoice {...choice} />
        </h2>
        <Miniature
          {...surroundings}
          picture={programme}
          label={labelOf(programme, surroundings)}
          empty={t('stage.unknown')}
          isLive
        />
      </div>
    </section>
  );
}

function labelOf(picture: Picture | null, { words, meeting }: Surroundings): string {
  switch (picture?.kind) {
    case 'poll':
      return `${words.t(`poll.${picture.poll.state}`)}: ${words.text(picture.poll.question)}`;
    case 'announcement':
      return `${words.t('announcement')}: ${words.text(picture.announcement.text)}`;
    case 'welcome':
      return meeting ? words.text(meeting.title) : '';
    case 'black':
      return words.t('black');
    case undefined:
      return '';
  }
}
