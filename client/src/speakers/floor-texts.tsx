import type { ReactNode } from 'react';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { floorDe } from '../i18n/floor.de.ts';
import { floorEn } from '../i18n/floor.en.ts';
import { MoreTexts } from '../i18n/i18n.tsx';

const catalogues = cataloguesOf(floorDe, floorEn);

/** The words about speaking, which the page does not have from the start. */
export function FloorTexts({ children }: { children: ReactNode }) {
  return <MoreTexts catalogues={catalogues}>{children}</MoreTexts>;
}
