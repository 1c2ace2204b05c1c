import type { AnnouncementView } from '@miteinander/shared/display/display.contract';
import { languageOf, localized } from '@miteinander/shared/wire/localized';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';

/** Something everybody should know. The text is the title: there is nothing else to read. */
export function AnnouncementScene({
  announcement,
  ...surroundings
}: Surroundings & { announcement: AnnouncementView }) {
  const { words, meeting } = surroundings;
  const original = meeting?.languages[0];
  return (
    <SceneFrame
      {...surroundings}
      isAlone
      above={<strong>{words.announcement}</strong>}
      title={localized(announcement.text, words.languageTag, original)}
      titleLanguage={languageOf(announcement.text, words.languageTag, original)}
    />
  );
}
