import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import { calledName, whoIsOn } from '../stage/on-the-floor.ts';
import type { Picture } from '../stage/picture.ts';
import type { Surroundings } from '../stage/surroundings.ts';

/** Says what a picture shows, to those who cannot see it. */
export function pictureLabel(
  picture: Picture | null,
  { words, meeting }: Pick<Surroundings, 'words' | 'meeting'>,
): string {
  switch (picture?.kind) {
    case 'poll':
      return `${words.t(`poll.${picture.poll.state}`)}: ${words.text(picture.poll.question)}`;
    case 'announcement':
      return `${words.t('announcement')}: ${words.text(picture.announcement.text)}`;
    case 'question':
      return picture.now
        ? `${words.t('question.now')}: ${picture.now.question.text}`
        : words.t('question.waiting');
    case 'questions':
      return words.t('questions.title');
    case 'question-speaker':
      return picture.now?.question.text ?? speakerLabel(picture.floor, words);
    case 'speaker':
    case 'speakers':
      return speakerLabel(picture.floor, words);
    case 'podium':
      return words.t('podium.title');
    case 'tables':
      return words.t(`tables.${picture.round.state}`);
    case 'harvest':
      return words.t('harvest.title');
    case 'welcome':
      return meeting ? words.text(meeting.title) : '';
    case 'timer':
      return picture.timer?.label ? words.text(picture.timer.label) : words.t('timer');
    case 'black':
      return words.t('black');
    case undefined:
      return '';
  }
}

function speakerLabel(floor: FloorView | undefined, words: Surroundings['words']): string {
  const on = whoIsOn(floor);
  if (!on) return words.t('speaker.nobody');
  return `${words.t(on.clock ? 'speaker.now' : 'speaker.called')}: ${calledName(on.speaker, words)}`;
}
