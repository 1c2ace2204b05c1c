import type { ReactNode } from 'react';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { MoreTexts } from '../i18n/i18n.tsx';
import { questionsDe } from '../i18n/questions.de.ts';
import { questionsEn } from '../i18n/questions.en.ts';

const catalogues = cataloguesOf(questionsDe, questionsEn);

/** The words about questions, which the page does not have from the start. */
export function QuestionsTexts({ children }: { children: ReactNode }) {
  return <MoreTexts catalogues={catalogues}>{children}</MoreTexts>;
}
