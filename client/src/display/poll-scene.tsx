import { languageOf, localized } from '@miteinander/shared/wire/localized';
import { resultFigures } from '../polls/result-figures.ts';
import { resultWords } from '../polls/result-words.ts';
import type { Picture } from './picture.ts';
import { PollOptions } from './poll-options.tsx';
import { PollProgress } from './poll-progress.tsx';
import { ResultBody, ResultLegend } from './result-body.tsx';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';

interface PollSceneProps extends Surroundings {
  picture: Picture & { kind: 'poll' };
}

/** A poll, from the first glance at the question to its result: the question never moves meanwhile. */
export function PollScene({ picture, ...surroundings }: PollSceneProps) {
  const { poll, result, session, layout } = picture;
  const { words, meeting } = surroundings;
  const text = (each: Record<string, string>) => localized(each, words.languageTag, meeting?.languages[0]);
  const figures = resultFigures(poll, result, layout);
  const says = resultWords(words, poll, meeting);
  const isClosed = poll.state === 'closed' || poll.state === 'archived';
  return (
    <SceneFrame
      {...surroundings}
      above={
        <>
          {session && <strong>{text(session.title)}</strong>}
          <span>{words.poll[poll.state]}</span>
          {poll.round > 1 && <span>{words.round(poll.round)}</span>}
          {figures && result && <span>{words.votes(result.votes)}</span>}
        </>
      }
      title={text(poll.question)}
      titleLanguage={languageOf(poll.question, words.languageTag, meeting?.languages[0])}
      legend={figures && <ResultLegend figures={figures} text={says} />}
    >
      {figures ? (
        <ResultBody figures={figures} text={says} layout={layout} question={text(poll.question)} />
      ) : (
        <PollOptions poll={poll} text={says} />
      )}
      {(!figures || !isClosed) && (
        <PollProgress
          poll={poll}
          result={result}
          words={words}
          nowMs={surroundings.nowMs}
          isCompact={figures !== null}
        />
      )}
    </SceneFrame>
  );
}
