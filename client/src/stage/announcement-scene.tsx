import type { AnnouncementView } from '@miteinander/shared/display/display.contract';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';

/** Something everybody should know. The text is the title: there is nothing else to read. */
export function AnnouncementScene({
  announcement,
  ...surroundings
}: Surroundings & { announcement: AnnouncementView }) {
  const { words } = surroundings;
  return (
    <SceneFrame
      {...surroundings}
      isAlone
      above={<strong>{words.t('announcement')}</strong>}
      title={words.text(announcement.text)}
      titleLanguage={words.lang(announcement.text)}
    />
  );
}
