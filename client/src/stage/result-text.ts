import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { displayDe, type DisplayKey } from '../i18n/display.de.ts';
import type { Finding } from '../polls/result-finding.ts';
import type { StageWords } from './stage-words.ts';

/** How one language talks about the result of one poll. */
export interface ResultText {
  words: StageWords;
  /** the text of an answer by its key */
  answer: (key: string) => string;
  /** its language, and the direction in which it is written */
  answerAttributes: (key: string) => { lang: string; dir: 'auto' };
  /** the name of a series: hall, remote, a group */
  series: (key: string) => string;
  percent: (share: number) => string;
}

export function resultText(words: StageWords, poll: PollView, meeting: MeetingView | undefined): ResultText {
  const percent = new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 0 });
  const fixed = (prefix: 'answer' | 'series', key: string) => {
    const name = `${prefix}.${key}`;
    return isKey(name) ? words.t(name) : key;
  };
  return {
    words,
    answer: (key) => {
      const option = poll.options.find((each) => each.id === key);
      return option ? words.text(option.text) : fixed('answer', key);
    },
    answerAttributes: (key) => {
      const option = poll.options.find((each) => each.id === key);
      return { lang: option ? words.lang(option.text) : words.language, dir: 'auto' };
    },
    series: (key) => {
      const group = meeting?.groups.find((each) => each.id === key);
      return group ? words.text(group.text) : fixed('series', key);
    },
    percent: (share) => percent.format(share),
  };
}

/** What has a name of its own: answers and series that are not the meeting's. */
type FixedKey = Extract<DisplayKey, `answer.${string}` | `series.${string}`>;

function isKey(name: string): name is FixedKey {
  return name in displayDe;
}

/** The one sentence of a chart. */
export function findingSentence(finding: Finding, text: ResultText): string {
  const { words, answer, series, percent } = text;
  const { t } = words;
  const quote = (key: string) => t('quoted', { text: shortened(answer(key)) });
  switch (finding.kind) {
    case 'nobody':
      return t('finding.nobody');
    case 'one-group':
      return t('finding.one-group', {
        group: series(finding.group),
        finding: findingSentence(finding.finding, text),
      });
    case 'unanimous':
      return t('finding.unanimous', { answer: quote(finding.key) });
    case 'lead':
      return t('finding.lead', { answer: quote(finding.key), share: percent(finding.share) });
    case 'tie':
      if (finding.keys.length > 3) return t('finding.tie-of-many', { n: finding.keys.length });
      return t('finding.tie', { answers: listed(finding.keys.map(quote), words.language) });
    case 'agree':
      return sentences(
        t(`finding.agree.${finding.by}`, { answer: quote(finding.key) }),
        finding.apart && t(`finding.apart.${finding.by}`, { answer: quote(finding.apart) }),
      );
    case 'differ':
      if (finding.by === 'attendance') {
        return t('finding.differ.attendance', { hall: quote(finding.hall), remote: quote(finding.remote) });
      }
      return sentences(
        t('finding.differ.group'),
        finding.apart && t('finding.apart.group', { answer: quote(finding.apart) }),
      );
  }
}

function sentences(first: string, second: string | null): string {
  return second ? `${first} ${second}` : first;
}

function listed(parts: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** A sentence that quotes two long answers in full could not be read from the back: cut at a word. */
export function shortened(text: string, max = 48): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()} …`;
}
