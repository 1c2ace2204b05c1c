import type { TriageDialog } from './use-panels.ts';
import { QaFiguresDialog } from './qa-figures-dialog.tsx';
import { QaSettingsDialog } from './qa-settings-dialog.tsx';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { TriageAskForDialog } from './triage-ask-for-dialog.tsx';
import { TriageAssignDialog } from './triage-assign-dialog.tsx';
import { TriageDeclineDialog } from './triage-decline-dialog.tsx';
import { TriageFollowUpDialog } from './triage-follow-up-dialog.tsx';
import { TriageMergeDialog } from './triage-merge-dialog.tsx';
import { TriageAnswerDialog, TriageTextDialog } from './triage-text-dialog.tsx';

/** What is asked or written about questions, one at a time. */
export function TriageDialogs({
  name,
  model,
  onClose,
}: Omit<TriageDialogProps, 'session'> & { name: TriageDialog }) {
  const { session } = model.triage;
  if (session === null) return null;
  const props = { model, session, onClose };
  switch (name) {
    case 'decline':
      return <TriageDeclineDialog {...props} />;
    case 'merge':
      return <TriageMergeDialog {...props} />;
    case 'reword':
    case 'note':
    case 'ask-back':
      return <TriageTextDialog {...props} kind={name} />;
    case 'answer':
      return <TriageAnswerDialog {...props} />;
    case 'assign':
      return <TriageAssignDialog {...props} />;
    case 'follow-up':
      return <TriageFollowUpDialog {...props} />;
    case 'ask-for':
      return <TriageAskForDialog {...props} />;
    case 'qa-settings':
      return <QaSettingsDialog {...props} />;
    case 'qa-figures':
      return <QaFiguresDialog {...props} />;
  }
}
