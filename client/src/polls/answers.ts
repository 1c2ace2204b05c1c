import { abstainKey } from '@miteinander/shared/polls/poll-type';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import type { I18n } from '../i18n/i18n.tsx';

/** One thing that can be chosen. */
export interface Answer {
  key: string;
  text: string;
  lang: string | undefined;
  isAbstention: boolean;
}

const fixedTexts: Record<string, AttendeeKey> = {
  yes: 'poll.yes',
  no: 'poll.no',
  [abstainKey]: 'poll.abstain',
};

/** What can be chosen in a poll, in its order, in the language spoken. */
export function answersOf(poll: PollView, { t, text, lang }: I18n<AttendeeKey>): Answer[] {
  const fixed = (key: string): Answer => ({
    key,
    text: t(fixedTexts[key] ?? 'poll.abstain'),
    lang: undefined,
    isAbstention: key === abstainKey,
  });
  const own =
    poll.type === 'yes-no'
      ? [fixed('yes'), fixed('no')]
      : poll.options.map((option) => ({
          key: option.id,
          text: text(option.text),
          lang: lang(option.text),
          isAbstention: false,
        }));
  return poll.abstain ? [...own, fixed(abstainKey)] : own;
}

/** How many may be chosen, in words. */
export function choiceRule(poll: PollView, t: I18n<AttendeeKey>['t']): string {
  if (poll.type !== 'multiple') return t('poll.choose-one');
  const { min, max } = poll;
  if (min === max) return t('poll.choose-exactly', { n: max });
  return min <= 1 ? t('poll.choose-up-to', { n: max }) : t('poll.choose-between', { min, n: max });
}
