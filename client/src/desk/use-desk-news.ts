import { useEffect, useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { newsOf, type Seen, seenOf } from '../polls/poll-news.ts';
import type { StageWords } from '../stage/stage-words.ts';
import { useSpeech } from '../ui/live-region.tsx';
import { pictureLabel } from './picture-label.ts';
import type { DeskModel } from './use-desk-model.ts';

/** Tells those who listen what has changed, whichever desk did it: the stage, polls, and who is writing what. */
export function useDeskNews(model: DeskModel, words: StageWords): void {
  const { t } = useI18n<DeskKey>();
  const { desk, programme, crew } = model;
  const onStage = pictureLabel(programme, { words, meeting: desk.meeting });
  useSaid(onStage === '' ? '' : t('news.stage', { what: onStage }));
  const writing = crew.others.find(({ doing }) => doing !== 'looking');
  useSaid(writing ? t(`crew.doing.${writing.doing}`, { name: writing.name }) : '', { also: true });
  usePollsSaid(model);
}

/** Says a sentence when it becomes another one; the first one only if it is news by itself. */
function useSaid(sentence: string, { also = false } = {}): void {
  const { announce } = useSpeech();
  const last = useRef(also ? '' : null);
  useEffect(() => {
    if (sentence !== '' && last.current !== null && last.current !== sentence) announce(sentence);
    if (sentence !== '' || also) last.current = sentence;
  }, [announce, also, sentence]);
}

function usePollsSaid({ desk }: DeskModel): void {
  const { t, text } = useI18n<DeskKey>();
  const { announce } = useSpeech();
  const session = desk.session?.id;
  const seen = useRef<{ session: string | undefined; polls: Seen } | null>(null);
  useEffect(() => {
    if (!desk.hasPolls) return;
    const polls = seenOf(desk.sheet, [...desk.results.values()]);
    const before = seen.current?.session === session ? seen.current?.polls : undefined;
    seen.current = { session, polls };
    const news = before ? newsOf(before, polls).filter(({ what }) => what !== 'result-now') : [];
    const said = news.map(({ poll, what }) =>
      t(what === 'opened' ? 'news.opened' : 'news.closed', { question: text(poll.question) }),
    );
    if (said.length > 0) announce(said.join(' '));
  }, [desk.hasPolls, desk.sheet, desk.results, session, announce, t, text]);
}
