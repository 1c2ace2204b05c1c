import type { DisplaySettings, DisplayView } from '@miteinander/shared/display/display.contract';
import type { Stream } from '../live/stream-name.ts';

export interface DisplayRow extends DisplaySettings {
  id: string;
  name: string;
  isWaiting: boolean;
  isPaired: boolean;
  isRevoked: boolean;
  revision: string;
}

/** What a desk can change of a display. */
export interface Look {
  name: string;
  settings: DisplaySettings;
}

export function lookOf({ name, stage, kind, footer, theme, language }: DisplayRow): Look {
  return { name, settings: { stage, kind, footer, theme, language } };
}

/** What the crew sees of a display; those that are ready see each other, too. */
export function presentDisplay(row: DisplayRow, stream: Stream): DisplayView | null {
  if (row.isRevoked) return null;
  if (stream.kind === 'crew') return crewView(row);
  return stream.kind === 'display' && !row.isWaiting ? publicView(row) : null;
}

export function crewView(row: DisplayRow): DisplayView {
  return { ...publicView(row), revision: Number(row.revision) };
}

function publicView(row: DisplayRow): DisplayView {
  return {
    id: row.id,
    name: row.name,
    stage: row.stage,
    kind: row.kind,
    footer: row.footer,
    theme: row.theme,
    language: row.language,
    state: row.isWaiting ? 'waiting' : 'ready',
    isPaired: row.isPaired,
  };
}
