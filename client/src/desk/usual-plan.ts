import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import type { Text } from '@miteinander/shared/wire/localized';

type Kind = Exclude<Phase['kind'], 'other'>;

/** What a phase is called where nobody has given it another title: for phones and displays, in their languages. */
const titles: Record<Kind, { de: string; en: string }> = {
  statements: { de: 'Eingangsbeiträge', en: 'Opening statements' },
  discussion: { de: 'Diskussion', en: 'Discussion' },
  audience: {
    de: 'Fragen und Beiträge aus dem Publikum',
    en: 'Questions and contributions from the audience',
  },
  tables: { de: 'Runde Tische', en: 'Round tables' },
  closing: { de: 'Schlussworte', en: 'Closing words' },
};

/** In these languages; in English for one that we do not speak. None for a kind that says nothing. */
export function usualTitle(kind: Phase['kind'], languages: readonly string[]): Text {
  if (kind === 'other') return {};
  const words = titles[kind];
  return Object.fromEntries(languages.map((language) => [language, language === 'de' ? words.de : words.en]));
}

/** As it is typed into the form of a phase. */
interface UsualPhase {
  kind: Kind;
  minutes: string;
  speakingSeconds: string;
  list: Phase['list'];
}

const usual: readonly UsualPhase[] = [
  { kind: 'statements', minutes: '15', speakingSeconds: '180', list: 'closed' },
  { kind: 'discussion', minutes: '25', speakingSeconds: '', list: null },
  { kind: 'audience', minutes: '40', speakingSeconds: '', list: 'open' },
  { kind: 'closing', minutes: '8', speakingSeconds: '60', list: 'closed' },
];

/** How most panels go, to begin with. */
export function usualPlan(languages: readonly string[], newId: () => string) {
  return usual.map((phase) => ({ ...phase, id: newId(), title: usualTitle(phase.kind, languages) }));
}
