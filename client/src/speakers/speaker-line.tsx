import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import { Fragment, type ReactNode } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './speaker-line.module.css';

interface SpeakerLineProps {
  speaker: SpeakerView;
  groups: MeetingView['groups'];
  isMe: boolean;
}

/** Who it is, as far as that is for everybody to know; people without a name are called by their number. */
export function SpeakerLine({ speaker, groups, isMe }: SpeakerLineProps) {
  const { t, text } = useI18n<FloorKey>();
  const { name, number, kind, organisation, attendance } = speaker;
  const group = groups.find(({ id }) => id === speaker.group);
  const called = number === null ? '' : t('floor.number', { n: number });
  const parts: [string, ReactNode][] = [
    ['number', name !== null && called],
    ['organisation', organisation],
    ['kind', kind && t(`floor.kind.${kind}`)],
    ['group', group && text(group.text)],
    [
      'where',
      attendance && (
        <span className={styles.where}>
          <AttendanceMark attendance={attendance} />
          {t(`attendance.${attendance}`)}
        </span>
      ),
    ],
  ];
  const said = parts.filter(([, part]) => Boolean(part));
  return (
    <div className={styles.speaker}>
      <p className={styles.name}>
        <bdi>{name ?? called}</bdi>
        {isMe && <strong className={styles.me}>{t('floor.you')}</strong>}
      </p>
      {said.length > 0 && (
        <p className={styles.meta}>
          {said.map(([key, part], index) => (
            <Fragment key={key}>
              {part}
              {index < said.length - 1 && '\u00a0· '}
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
