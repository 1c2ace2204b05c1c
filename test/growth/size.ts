/** How much has piled up in a database. */
export interface Size {
  /** in one open poll */
  ballots: number;
  /** of the meeting of that poll; the first of them cast the first ballots and can come back */
  attendees: number;
  /** in the session of that poll */
  archivedPolls: number;
  /** in the same session, in every state */
  questions: number;
  /** others, each with sessions, polls and people */
  meetings: number;
}

/** After years of use and one very large vote. */
export const large: Size = {
  ballots: 1_000_000,
  attendees: 10_000,
  archivedPolls: 10_000,
  questions: 20_000,
  meetings: 2000,
};

/** Filled in seconds, and large enough that the planner chooses as it does for the large one. */
export const moderate: Size = {
  ballots: 100_000,
  attendees: 5000,
  archivedPolls: 2000,
  questions: 5000,
  meetings: 300,
};
