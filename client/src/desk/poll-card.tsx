import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import type { Layout } from '../polls/result-figures.ts';
import { PollActions } from './poll-actions.tsx';
import styles from './poll-card.module.css';
import { PollMeta } from './poll-meta.tsx';
import { PollOutcome } from './poll-outcome.tsx';

interface PollCardProps {
  poll: PollView;
  result: ResultView | undefined;
  meeting: MeetingView | undefined;
  layout: Layout;
}

/** The poll one works on: how it stands, what can be done, what came out. */
export function PollCard({ poll, result, meeting, layout }: PollCardProps) {
  const i18n = useI18n<DeskKey>();
  return (
    <section className={styles.card} aria-labelledby="poll-card-question">
      <header className={styles.header}>
        <p className={styles.meta} data-state={poll.state}>
          <PollMeta poll={poll} result={result} />
        </p>
        <h2 id="poll-card-question" className={styles.question} lang={i18n.lang(poll.question)}>
          {i18n.text(poll.question)}
        </h2>
        <p className={styles.rules}>{rulesOf(poll, i18n)}</p>
      </header>
      <PollActions poll={poll} />
      <div className={styles.outcome}>
        <PollOutcome poll={poll} result={result} meeting={meeting} layout={layout} />
      </div>
    </section>
  );
}

function rulesOf(poll: PollView, { t }: I18n<DeskKey>): string {
  const { min, max } = poll;
  const many = min === max ? t('choose.exactly', { max }) : t('choose.between', { min, max });
  const parts = [
    t(`types.${poll.type}`),
    poll.type === 'multiple' ? many : null,
    poll.abstain ? t('withAbstain') : null,
    t(`policies.${poll.results}`),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
