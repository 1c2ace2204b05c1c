import type { ReactNode } from 'react';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { MoreTexts } from '../i18n/i18n.tsx';
import { tablesDe } from '../i18n/tables.de.ts';
import { tablesEn } from '../i18n/tables.en.ts';

const catalogues = cataloguesOf(tablesDe, tablesEn);

/** The words about round tables, which the page does not have from the start. */
export function TablesTexts({ children }: { children: ReactNode }) {
  return <MoreTexts catalogues={catalogues}>{children}</MoreTexts>;
}
