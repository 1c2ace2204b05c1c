import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { Fragment, type ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './question-card.module.css';

export type Group = MeetingView['groups'][number];

export interface Podium {
  groups: readonly Group[];
  panelists: readonly PanelistView[];
}

interface QuestionMetaProps extends Podium {
  question: QuestionView;
}

/** Who asks whom, and from where, as far as that is for everybody to know. */
export function QuestionMeta({ question, groups, panelists }: QuestionMetaProps) {
  const { t, text } = useI18n<QuestionsKey>();
  const panelist = panelists.find(({ id }) => id === question.panelist);
  const group = groups.find(({ id }) => id === question.group);
  const parts: [string, ReactNode][] = [
    ['pinned', question.isPinned && <strong>{t('q.pinned')}</strong>],
    ['to', panelist && t('q.to', { name: panelist.name })],
    ['name', question.name === null ? t('q.anonymous') : <bdi>{question.name}</bdi>],
    [
      'where',
      question.attendance && (
        <span className={styles.where}>
          <AttendanceMark attendance={question.attendance} /> {t(`attendance.${question.attendance}`)}
        </span>
      ),
    ],
    ['group', group && text(group.text)],
    ['wordings', question.wordings > 1 && t('q.wordings', { n: question.wordings })],
  ];
  const said = parts.filter(([, part]) => Boolean(part));
  return (
    <p className={styles.meta}>
      {said.map(([key, part], index) => (
        <Fragment key={key}>
          {part}
          {index < said.length - 1 && '\u00a0· '}
        </Fragment>
      ))}
    </p>
  );
}
