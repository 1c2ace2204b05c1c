import type { Clock } from '@miteinander/shared/speakers/speaking-clock';
import type { SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { FloorTexts } from '../speakers/floor-texts.tsx';
import { SpeakerLine } from '../speakers/speaker-line.tsx';
import { SpeakingClock } from '../speakers/speaking-clock.tsx';
import { TableWhere } from '../tables/table-where.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { Columns, Family, Row } from './specimen.tsx';
import type { WorkshopKey } from './workshop.de.ts';

const group = { id: 'ngo', text: { de: 'Zivilgesellschaft', en: 'Civil society' } };

const nobody: SpeakerView = {
  request: null,
  number: 7,
  panelist: null,
  kind: 'contribution',
  name: null,
  organisation: null,
  attendance: null,
  group: null,
  topic: null,
  voice: null,
  microphone: null,
  question: null,
};

const speakers: readonly SpeakerView[] = [
  nobody,
  { ...nobody, kind: 'question', attendance: 'remote', group: group.id },
  { ...nobody, number: null, kind: null, name: 'Prof. Dr. Leyla Yılmaz', organisation: 'TU Dortmund' },
  {
    ...nobody,
    number: 24,
    name: 'Dr. Sofia Papadopoulou-Schmidtbauer',
    attendance: 'hall',
    group: group.id,
    kind: 'order',
  },
];

/** Of somebody who may speak for two minutes. */
const clockOf = (spokenMs: number, more: Partial<Clock> = {}): Clock => ({
  limitMs: 120_000,
  spokenMs,
  runningSince: null,
  ...more,
});

/** Who speaks and how long, as phones and the podium's page show it; where somebody is, wherever it is said. */
export function FloorSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  const [runningSince] = useState(Date.now);
  return (
    <Family title={t('floor')}>
      <FloorTexts>
        <Row>
          <SpeakingClock clock={clockOf(0, { runningSince })} />
          <SpeakingClock clock={clockOf(95_000, { runningSince })} />
          <SpeakingClock clock={clockOf(131_000, { runningSince })} />
          <SpeakingClock clock={clockOf(40_000)} />
          <SpeakingClock clock={clockOf(40_000, { limitMs: null, runningSince })} />
        </Row>
        <Columns>
          {speakers.map((speaker) => (
            <SpeakerLine
              key={`${speaker.name} ${speaker.kind}`}
              speaker={speaker}
              groups={[group]}
              isMe={speaker === nobody}
            />
          ))}
        </Columns>
      </FloorTexts>
      <Row>
        <AttendanceMark attendance="hall" />
        <AttendanceMark attendance="remote" />
        <TableWhere attendance="hall" />
        <TableWhere attendance="remote" />
      </Row>
    </Family>
  );
}
