/** Where everything happens. */
export interface Place {
  meeting: string;
  code: string;
  session: string;
  /** the polls of the run sheet */
  polls: readonly string[];
}
