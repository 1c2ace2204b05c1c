import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { clock, timeLeftMs } from '../polls/time-left.ts';

/** How a poll stands, in one line: state, votes, time. */
export function PollMeta({ poll, result }: { poll: PollView; result: ResultView | undefined }) {
  const i18n = useI18n<DeskKey>();
  const { t } = i18n;
  const votes = poll.state === 'draft' || !result ? null : t('votes', { n: result.votes });
  const duration = poll.state === 'draft' && poll.durationS ? durationText(poll.durationS, i18n) : null;
  const round = poll.round > 1 ? t('round', { n: poll.round }) : null;
  const parts = [t(`states.${poll.state}`), votes, round, duration].filter((part) => part !== null);
  return (
    <>
      {parts.join(' · ')}
      {deskTimeLeftMs(poll, 0) !== null && <TimeLeft poll={poll} />}
    </>
  );
}

/** Alone, so that a second that passes draws nothing else anew. */
function TimeLeft({ poll }: { poll: PollView }) {
  const { t } = useI18n<DeskKey>();
  const left = deskTimeLeftMs(poll, useServerNow(250)) ?? 0;
  return <> · {t('left', { clock: clock(left) })}</>;
}

/** While the last votes come in, the time that remote people have; they hear the hall later. */
function deskTimeLeftMs(poll: PollView, nowMs: number): number | null {
  if (poll.state !== 'closing' || !poll.acceptsUntil) return timeLeftMs(poll, nowMs);
  return Math.max(0, poll.acceptsUntil.remote - nowMs);
}

export function durationText(seconds: number, { t }: I18n<DeskKey>): string {
  return seconds % 60 === 0
    ? t('duration.minutes', { n: seconds / 60 })
    : t('duration.seconds', { n: seconds });
}
