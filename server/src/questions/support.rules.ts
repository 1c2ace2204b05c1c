/** What becomes of support [Q11]. A person's support of a question is that of all questions merged into it. */
import { isPublic } from '@miteinander/shared/questions/question-states';
import type { SupportedView } from '@miteinander/shared/questions/questions.contract';
import { type ErrorCode, Refusal } from '@miteinander/shared/wire/errors';
import { fateOf } from '../live/versions.rules.ts';
import type { QuestionRow } from './question-row.ts';

/** One row of one person. */
export interface GivenSupport {
  isOn: boolean;
  version: number;
}

/** What one person has given to a question and to those it was merged with, by question. */
export type OwnSupport = ReadonlyMap<string, GivenSupport>;

export type SentSupport = SupportedView;

export type Decision = { refusal: Refusal } | { view: SupportedView; own: OwnSupport };

/**
 * Given support stays with the wording it was given to, so that it goes with it when it is taken apart again. Taken
 * back it is taken from all wordings: whoever takes it back does not count any more.
 */
export function decideSupport(own: OwnSupport, sent: SentSupport, inadmissible: ErrorCode | null): Decision {
  const mine = own.get(sent.id);
  const isRepeated = mine?.version === sent.version && mine.isOn === sent.isOn;
  const isSame = sent.isOn ? mine?.isOn === true : !isSupported(own);
  const fate = fateOf(mine?.version, {
    version: sent.version,
    isSame: isRepeated || isSame,
    isAdmissible: inadmissible === null,
  });
  if (fate === 'inadmissible') return { refusal: new Refusal(inadmissible!) };
  if (fate === 'conflict') return { refusal: new Refusal('conflict', { current: viewOf(own, sent.id) }) };
  const after = fate === 'kept' ? own : changed(own, sent);
  return { view: viewOf(after, sent.id), own: after };
}

function changed(own: OwnSupport, { id, isOn, version }: SentSupport): OwnSupport {
  const after = new Map(own);
  if (!isOn) {
    for (const [question, given] of own) {
      if (given.isOn) after.set(question, { isOn, version: Math.max(version, given.version) });
    }
  }
  return after.set(id, { isOn, version });
}

/** Whether the person is counted. */
export function isSupported(own: OwnSupport): boolean {
  return [...own.values()].some(({ isOn }) => isOn);
}

function viewOf(own: OwnSupport, id: string): SupportedView {
  return { id, isOn: isSupported(own), version: own.get(id)?.version ?? 0 };
}

/** A question as support finds it, with the state of the one it was merged into in the end. */
export interface Supportable extends Pick<QuestionRow, 'id' | 'state' | 'root_id'> {
  root_state: QuestionRow['state'];
  /** everybody could read it once */
  was_public: boolean;
}

/** Only what everybody can read and what was not answered yet is supported; of the others nobody learns anything. */
export function notSupportable(question: Supportable): ErrorCode | null {
  if (!question.was_public || question.state === 'withdrawn') return 'not-found';
  return isPublic(question.state) && question.root_state === 'approved' ? null : 'too-late';
}
