/** Counts all figures of questions again, from nothing but what was given, as a check of those that are stored. */
export interface GivenTo {
  question: string;
  attendee: string;
  isOn: boolean;
}

/**
 * How many different people support each question and all that were merged into it; one that was merged has none of
 * its own.
 */
export function recounted(
  questions: readonly { id: string; merged_into: string | null }[],
  given: readonly GivenTo[],
): Map<string, number> {
  const into = new Map(questions.map(({ id, merged_into }) => [id, merged_into]));
  const people = new Map(questions.map(({ id }) => [id, new Set<string>()]));
  for (const { question, attendee, isOn } of given) {
    if (!isOn) continue;
    let root = question;
    for (let up = into.get(root); up; up = into.get(root)) root = up;
    people.get(root)?.add(attendee);
  }
  return new Map([...people].map(([id, supporters]) => [id, supporters.size]));
}
