import type { DisplaySettings } from '@miteinander/shared/display/display.contract';

/**
 * What the address of a display says besides whose it is, as `?stage=…&lang=en&theme=dark&kind=monitor&footer=off`;
 * it wins over what the desk has set. Null where it says nothing.
 */
export interface AddressSettings {
  stage: string | null;
  kind: DisplaySettings['kind'] | null;
  footer: boolean | null;
  language: string | null;
  theme: DisplaySettings['theme'] | null;
  overlay: OverlayLook;
}

/** How the lower third looks; only the address says it, because it depends on the video it lies over. */
export interface OverlayLook {
  isGlass: boolean;
  position: 'left' | 'center' | 'right';
  /** 1 is made for 1920×1080 seen on a laptop */
  scale: number;
}

/** What a display goes by. */
export interface ShownSettings {
  /** null: the meeting's */
  stage: string | null;
  kind: DisplaySettings['kind'];
  footer: boolean;
  language: string | null;
  theme: DisplaySettings['theme'];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const kinds = ['hall', 'monitor', 'overlay'] as const;
const themes = ['light', 'dark'] as const;
const positions = ['left', 'center', 'right'] as const;

export function addressSettings(search: string): AddressSettings {
  const query = new URLSearchParams(search);
  const stage = query.get('stage');
  const footer = query.get('footer');
  return {
    stage: stage !== null && uuid.test(stage) ? stage.toLowerCase() : null,
    kind: query.has('overlay') ? 'overlay' : oneOf(kinds, query.get('kind')),
    footer: footer === null ? null : !['off', '0', 'false'].includes(footer),
    language: query.get('lang'),
    theme: oneOf(themes, query.get('theme')),
    overlay: {
      isGlass: query.get('theme') === 'glass',
      position: oneOf(positions, query.get('position')) ?? 'left',
      scale: scaleOf(query.get('scale')),
    },
  };
}

/** The address first, then the desk, then what suits the kind: those on the stage sit in the dark. */
export function shownSettings(address: AddressSettings, set: DisplaySettings | undefined): ShownSettings {
  const kind = address.kind ?? set?.kind ?? 'hall';
  const usual = kind === 'monitor' || address.overlay.isGlass ? 'dark' : 'light';
  // Whoever makes a monitor or an overlay of a display by its address has not asked the desk about colours.
  const setForKind = kind === set?.kind && !address.overlay.isGlass ? set.theme : null;
  return {
    stage: address.stage ?? set?.stage ?? null,
    kind,
    footer: address.footer ?? set?.footer ?? true,
    language: address.language ?? set?.language ?? null,
    theme: address.theme ?? setForKind ?? usual,
  };
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | null {
  return values.find((value) => value === given) ?? null;
}

function scaleOf(given: string | null): number {
  const scale = Number(given);
  return given !== null && Number.isFinite(scale) && scale > 0 ? Math.min(2, Math.max(0.5, scale)) : 1;
}
