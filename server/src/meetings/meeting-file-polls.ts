import type { Sent } from '@miteinander/shared/contract';
import type { Text } from '@miteinander/shared/wire/localized';
import type { PollDefinition } from './meeting-definition.ts';
import type { PollEntry } from './meeting-file-schema.ts';

type PollDraft = Sent<'poll:create'>['poll'];

/** A text of the file by language; one without a language is in the first. */
export function textOf(words: string | Text, language: string): Text {
  return typeof words === 'string' ? { [language]: words } : words;
}

/** A poll of the file as the contract wants it. Options are known by their place. */
export function draftOf(poll: PollEntry, language: string): PollDraft {
  const options = poll.options ?? [];
  const type = poll.type ?? 'single';
  return {
    type,
    question: textOf(poll.question ?? '', language),
    options: options.map((option, index) => ({ id: `option-${index + 1}`, text: textOf(option, language) })),
    min: poll.min ?? 1,
    max: poll.max ?? (type === 'multiple' ? Math.max(1, options.length) : 1),
    abstain: poll.abstain ?? true,
    results: poll.results ?? 'hidden',
    durationS: poll.seconds ?? null,
  };
}

/** The polls of one item; a repetition takes its question from the poll it names. */
export function pollsOf(polls: readonly PollEntry[], language: string): PollDefinition[] {
  const made: PollDefinition[] = [];
  for (const poll of polls) {
    const repeats = polls.findIndex((each) => poll.repeats !== undefined && each.id === poll.repeats);
    const original = made[repeats];
    const own = draftOf(poll, language) as PollDefinition;
    made.push(
      original === undefined
        ? own
        : {
            ...original,
            results: poll.results ?? original.results,
            durationS: poll.seconds ?? original.durationS,
            repeats,
          },
    );
  }
  return made;
}
