/** What the desk says after a command; `undo` is offered as long as it stands. */
export interface Notice {
  text: string;
  isTrouble: boolean;
  undo?: () => void;
  /** the command that was done */
  of?: string;
}

/**
 * What stands after something that is not said by itself. What was in the way is not any more. What is still offered
 * stays, but not over a later step of the same thing: it would offer to take back what was done before that.
 */
export function noticeAfter(notice: Notice | null, command: string): Notice | null {
  if (notice?.isTrouble) return null;
  return notice?.of !== undefined && subjectOf(notice.of) === subjectOf(command) ? null : notice;
}

/** Phases open and close the list, and the podium speaks: all of that is the floor. */
function subjectOf(command: string): string {
  const [subject = ''] = command.split(':');
  return subject === 'phase' || subject === 'podium' ? 'speaker' : subject;
}
