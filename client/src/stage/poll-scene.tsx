import { resultFigures } from '../polls/result-figures.ts';
import type { Picture } from './picture.ts';
import { PollOptions } from './poll-options.tsx';
import { PollProgress } from './poll-progress.tsx';
import { ResultBody, ResultLegend } from './result-body.tsx';
import { resultText } from './result-text.ts';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';

interface PollSceneProps extends Surroundings {
  picture: Picture & { kind: 'poll' };
}

/** A poll, from the first glance at the question to its result: the question never moves meanwhile. */
export function PollScene({ picture, ...surroundings }: PollSceneProps) {
  const { poll, result, session, layout } = picture;
  const { words, meeting } = surroundings;
  const figures = resultFigures(poll, result, layout);
  const text = resultText(words, poll, meeting);
  const isClosed = poll.state === 'closed' || poll.state === 'archived';
  return (
    <SceneFrame
      {...surroundings}
      above={
        <>
          {session && <strong>{words.text(session.title)}</strong>}
          <span data-now={poll.state === 'open' || undefined}>{words.t(`poll.${poll.state}`)}</span>
          {poll.round > 1 && <span>{words.t('poll.round', { n: poll.round })}</span>}
          {figures && result && <span>{words.t('votes', { n: result.votes })}</span>}
        </>
      }
      title={words.text(poll.question)}
      titleLanguage={words.lang(poll.question)}
      legend={figures && <ResultLegend figures={figures} text={text} />}
    >
      {figures ? (
        <ResultBody figures={figures} text={text} layout={layout} question={words.text(poll.question)} />
      ) : (
        <PollOptions poll={poll} text={text} />
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
