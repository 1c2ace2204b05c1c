import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { isPossible, restoredState, type Step } from '../questions/triage-steps.ts';
import type { ActionParts } from './action-parts.ts';
import type { TriageDialog } from './use-panels.ts';

type Parts = Pick<ActionParts, 'triage' | 'panels' | 'selected' | 'steering' | 'words'>;

/** What the keys do among the questions; undefined where nothing would happen. */
export function triageActions(parts: Parts) {
  return { ...moves(parts), ...tools(parts), ...steps(parts), ...writing(parts) };
}

function moves({ triage: { board, isHere, setDetails, hasDetails } }: Parts) {
  if (!isHere) return nowhere;
  const { current, step } = board;
  const markAnd = (by: 1 | -1) => () => {
    if (current) board.mark(current.id, true);
    step(by);
  };
  return {
    questionDown: () => step(1),
    questionUp: () => step(-1),
    columnBefore: () => board.goBeside(-1),
    columnAfter: () => board.goBeside(1),
    mark: current && (() => board.mark(current.id, !board.isMarked(current.id))),
    markDown: markAnd(1),
    markUp: markAnd(-1),
    details: current && (() => setDetails(!hasDetails)),
  };
}

const nowhere = {
  questionDown: undefined,
  questionUp: undefined,
  columnBefore: undefined,
  columnAfter: undefined,
  mark: undefined,
  markDown: undefined,
  markUp: undefined,
  details: undefined,
};

function tools({ triage, panels, selected, words }: Parts) {
  const { questions, board, isHere, commands, session } = triage;
  const { qa } = questions;
  const open = (dialog: TriageDialog) =>
    isHere && session !== null ? () => panels.setDialog(dialog) : undefined;
  const isOpen = qa?.asking === 'open';
  const turn = (expects: number, of: string) => () =>
    void commands.send({
      name: 'question:configure',
      of: [],
      done: words(isOpen ? 'triage.did.closed' : 'triage.did.opened'),
      input: () => ({ session: of, expects, change: { asking: isOpen ? 'closed' : 'open' } }),
    });
  return {
    find: isHere ? panels.focusFilter : undefined,
    askFor: open('ask-for'),
    apart: isHere ? () => board.setApart(!board.isApart) : undefined,
    asking: qa?.revision !== undefined && session !== null ? turn(qa.revision, session) : undefined,
    qaSettings: qa && open('qa-settings'),
    qaFigures: qa && open('qa-figures'),
    showQuestions: isHere
      ? () => selected.select({ kind: selected.selection?.kind === 'question' ? 'questions' : 'question' })
      : undefined,
  };
}

function steps(parts: Parts) {
  const { triage, words } = parts;
  const { chosen, session, now, next, commands } = triage;
  const can = (step: Step) => session !== null && chosen.length > 0 && chosen.every(allows(step));
  const [only] = chosen.length === 1 ? chosen : [];
  const states = stateSteps(parts);
  return {
    approve: can('approve') ? states.approve : undefined,
    answered: can('answered') ? () => states.put('answered', words('triage.did.answered')) : undefined,
    putAway: can('archive') ? () => states.put('archived', words('triage.did.archived')) : undefined,
    restore: can('restore') ? states.restore : undefined,
    comeNext: only && can('comeNext') ? () => states.place(only, 'next') : undefined,
    goLive: only && can('goLive') ? () => states.place(only, 'now') : undefined,
    advance:
      session !== null && (now ?? next)
        ? () =>
            void commands.send({
              name: 'question:advance',
              of: [],
              done: words(next ? 'triage.did.advanced' : 'triage.did.answered'),
              input: () => ({ session, now: now?.id ?? null, next: next?.id ?? null }),
            })
        : undefined,
    label: session !== null && chosen.length > 0 ? labelling(parts, session) : undefined,
    pin: only && session !== null ? pinning(parts, session, only) : undefined,
    speakInstead:
      only && session !== null && !only.crew?.isOnBehalf
        ? () => void parts.steering.steer('speaker:speak-instead', { session, question: only.id })
        : undefined,
    setApart: only && session !== null && !only.crew?.isOnBehalf ? setting(parts, session, only) : undefined,
  };
}

function allows(step: Step) {
  return (question: QuestionView) => isPossible(step, question);
}

/** What moves questions from one column to another: the cursor goes on at once, before anything is answered. */
function stateSteps({ triage, words }: Parts) {
  const { chosen, board, commands } = triage;
  const session = triage.session ?? '';
  const leave = () => {
    board.leave(chosen.map(({ id }) => id));
    board.unmark();
  };
  const put = (state: 'new' | 'approved' | 'answered' | 'archived', done: string, of = chosen) =>
    void commands
      .send({
        name: 'question:set-state',
        of,
        leaves: true,
        done,
        input: (expects) => ({ session, state, questions: of.map(expects) }),
      })
      .then(board.found.again);
  const place = (question: QuestionView, to: 'now' | 'next' | null) => {
    if (question.state !== 'approved') put('approved', words('triage.did.approved'), [question]);
    void commands.send({
      name: 'question:place',
      of: [question],
      leaves: true,
      done: words(`triage.did.${to ?? 'off'}`),
      input: (expects) => {
        const { id, expects: revision } = expects(question);
        return { session, question: id, expects: revision, place: to };
      },
    });
    leave();
  };
  return {
    put: (state: 'answered' | 'archived', done: string) => {
      put(state, done);
      leave();
    },
    place,
    approve: () => {
      const [onStage] = chosen;
      if (onStage?.place && chosen.length === 1) return place(onStage, null);
      put('approved', words('triage.did.approved'));
      leave();
    },
    restore: () => {
      const [first] = chosen;
      if (!first) return;
      if (first.place && chosen.length === 1) return place(first, null);
      put(restoredState(first.state) ?? 'new', words('triage.did.restored'));
      leave();
    },
  };
}

function labelling({ triage, words }: Parts, session: string) {
  const { chosen, labels, commands } = triage;
  return (key?: string) => {
    const label = labels[Number(key) - 1];
    if (!label) return;
    const isOn = !chosen.every(({ crew }) => crew?.labels.includes(label.id));
    void commands.send({
      name: 'question:label',
      of: chosen,
      done: words(isOn ? 'triage.did.labelled' : 'triage.did.unlabelled'),
      input: (expects) => ({ session, label: label.id, isOn, questions: chosen.map(expects) }),
    });
  };
}

function pinning({ triage, words }: Parts, session: string, question: QuestionView) {
  const isPinned = !question.isPinned;
  return () =>
    void triage.commands.send({
      name: 'question:pin',
      of: [question],
      done: words(isPinned ? 'triage.did.pinned' : 'triage.did.unpinned'),
      input: (expects) => {
        const { id, expects: revision } = expects(question);
        return { session, question: id, expects: revision, isPinned };
      },
    });
}

function setting({ triage, words }: Parts, session: string, question: QuestionView) {
  const isApart = !question.crew?.isApart;
  return () =>
    void triage.commands.send({
      name: 'question:set-apart',
      of: [question],
      done: words(isApart ? 'triage.did.setApart' : 'triage.did.takenBack'),
      input: () => ({ session, question: question.id, isApart }),
    });
}

/** What opens a dialog: it has to be asked or written something. */
function writing({ triage: { chosen }, panels }: Parts) {
  const open = (dialog: TriageDialog) => () => panels.setDialog(dialog);
  const one = chosen.length === 1;
  const some = chosen.length > 0;
  return {
    decline: some && chosen.every(allows('decline')) ? open('decline') : undefined,
    merge: some ? open('merge') : undefined,
    assign: some ? open('assign') : undefined,
    reword: one ? open('reword') : undefined,
    note: one ? open('note') : undefined,
    askBack: one && !chosen[0]?.crew?.isOnBehalf ? open('ask-back') : undefined,
    answer: one ? open('answer') : undefined,
    followUp: one ? open('follow-up') : undefined,
  };
}
