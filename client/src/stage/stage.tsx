import { directionOf } from '../i18n/language.ts';
import { AnnouncementScene } from './announcement-scene.tsx';
import { BrandMark } from './brand-mark.tsx';
import { Fitted } from './fitted.tsx';
import type { Picture } from './picture.ts';
import { PollScene } from './poll-scene.tsx';
import { QuestionScene } from './question-scene.tsx';
import { QuestionsScene } from './questions-scene.tsx';
import { HarvestScene } from './harvest-scene.tsx';
import { PodiumScene } from './podium-scene.tsx';
import { QuestionSpeakerScene } from './question-speaker-scene.tsx';
import { keyOf, whoIsOn } from './on-the-floor.ts';
import { SpeakerScene } from './speaker-scene.tsx';
import { SpeakersScene } from './speakers-scene.tsx';
import { TablesScene } from './tables-scene.tsx';
import { hasCorner, StageCorner } from './stage-corner.tsx';
import styles from './stage.module.css';
import type { Surroundings } from './surroundings.ts';
import { TimerScene } from './timer-scene.tsx';
import { WelcomeScene } from './welcome-scene.tsx';

interface StageProps extends Surroundings {
  picture: Picture;
  /** the connection is gone, this is the last picture there was */
  isStale?: boolean;
}

/** One picture, drawn to fill whatever box it is put in: a projector or a miniature on the desk. */
export function Stage({ picture, isStale = false, ...surroundings }: StageProps) {
  const { words, hasFooter = true } = surroundings;
  return (
    <div className={styles.box}>
      <div
        className={styles.stage}
        dir={directionOf(words.language)}
        data-scene={picture.kind}
        data-footer={hasFooter || undefined}
        data-corner={hasCorner(picture, surroundings) || undefined}
      >
        <Fitted key={sceneKey(picture)}>{scene(picture, surroundings)}</Fitted>
        {picture.kind !== 'black' && (
          <>
            <BrandMark wished={surroundings.meeting?.branding.accent ?? null} />
            <StageCorner {...surroundings} picture={picture} isStale={isStale} />
          </>
        )}
      </div>
    </div>
  );
}

function scene(picture: Picture, surroundings: Surroundings) {
  switch (picture.kind) {
    case 'welcome':
      return <WelcomeScene {...surroundings} />;
    case 'poll':
      return <PollScene {...surroundings} picture={picture} />;
    case 'question':
      return <QuestionScene {...surroundings} picture={picture} />;
    case 'questions':
      return <QuestionsScene {...surroundings} picture={picture} />;
    case 'speaker':
      return <SpeakerScene {...surroundings} picture={picture} />;
    case 'speakers':
      return <SpeakersScene {...surroundings} picture={picture} />;
    case 'question-speaker':
      return <QuestionSpeakerScene {...surroundings} picture={picture} />;
    case 'podium':
      return <PodiumScene {...surroundings} picture={picture} />;
    case 'tables':
      return <TablesScene {...surroundings} picture={picture} />;
    case 'harvest':
      return <HarvestScene {...surroundings} picture={picture} />;
    case 'announcement':
      return <AnnouncementScene {...surroundings} announcement={picture.announcement} />;
    case 'timer':
      return <TimerScene {...surroundings} timer={picture.timer} />;
    case 'black':
      return <h1 className={styles.hidden}>{surroundings.words.t('black')}</h1>;
  }
}

/** A new thought fades in; a poll that gets votes or another layout does not. */
function sceneKey(picture: Picture): string {
  if (picture.kind === 'poll') return `poll ${picture.poll.id}`;
  if (picture.kind === 'question' || picture.kind === 'question-speaker')
    return `${picture.kind} ${picture.now?.question.id ?? ''}`;
  if (picture.kind === 'speaker') return `speaker ${keyOf(whoIsOn(picture.floor)?.speaker)}`;
  if (picture.kind === 'tables') return `tables ${picture.round.state}`;
  return picture.kind === 'announcement' ? `announcement ${picture.announcement.id}` : picture.kind;
}
