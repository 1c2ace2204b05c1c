/** What the desk says after a command; `undo` is offered as long as it stands. */
export interface Notice {
  text: string;
  isTrouble: boolean;
  undo?: () => void;
}
