import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { localized } from '@miteinander/shared/wire/localized';
import type { DisplayWords } from '../i18n/display.de.ts';
import type { Finding } from './result-finding.ts';

/** How one language talks about one poll. */
export interface ResultWords {
  words: DisplayWords;
  /** the text of an answer by its key */
  answer(key: string): string;
  /** the name of a series: hall, remote, a group */
  series(key: string): string;
  percent(share: number): string;
}

export function resultWords(
  words: DisplayWords,
  poll: PollView,
  meeting: MeetingView | undefined,
): ResultWords {
  const language = words.languageTag;
  const fixed: Record<string, string> = words.answers;
  const seriesNames: Record<string, string> = {
    all: words.everybody,
    hall: words.hall,
    remote: words.remote,
    none: words.noGroup,
  };
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    words,
    answer(key) {
      const option = poll.options.find((each) => each.id === key);
      return option ? localized(option.text, language, meeting?.languages[0]) : (fixed[key] ?? key);
    },
    series(key) {
      const group = meeting?.groups.find((each) => each.id === key);
      return group ? localized(group.text, language, meeting?.languages[0]) : (seriesNames[key] ?? key);
    },
    percent: (share) => percent.format(share),
  };
}

/** The one sentence of a chart. */
export function findingSentence(finding: Finding, { words, answer, percent }: ResultWords): string {
  const say = words.finding;
  const quote = (key: string) => words.quoted(shortened(answer(key)));
  switch (finding.kind) {
    case 'nobody':
      return say.nobody;
    case 'unanimous':
      return say.unanimous(quote(finding.key));
    case 'lead':
      return say.lead(quote(finding.key), percent(finding.share));
    case 'tie':
      return finding.keys.length > 3
        ? say.tieOfMany(finding.keys.length)
        : say.tie(listed(finding.keys.map(quote), words));
    case 'agree': {
      const [first, apart] =
        finding.by === 'group' ? [say.groupsAgree, say.groupsApart] : [say.agree, say.apart];
      return [first(quote(finding.key)), ...(finding.apart ? [apart(quote(finding.apart))] : [])].join(' ');
    }
    case 'differ':
      if (finding.by === 'attendance') return say.differ(quote(finding.hall), quote(finding.remote));
      return [say.groupsDiffer, ...(finding.apart ? [say.groupsApart(quote(finding.apart))] : [])].join(' ');
  }
}

function listed(parts: string[], words: DisplayWords): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${words.and} ${parts.at(-1)}`;
}

/** A sentence that quotes two long answers in full could not be read from the back: cut at a word. */
export function shortened(text: string, max = 48): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()} …`;
}
