/**
 * Drawings for `Icon`: strokes of 2 on a field of 24 × 24. One constant each, so that a page loads what it shows.
 * A `directional` one points along the line and is mirrored where lines run from right to left.
 */
export interface IconDrawing {
  path: string;
  isDirectional?: boolean;
}

export const closeIcon: IconDrawing = { path: 'M6 6l12 12M18 6L6 18' };
export const searchIcon: IconDrawing = {
  path: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
};
export const outsideIcon: IconDrawing = {
  path: 'M14 4.5h5.5V10M19.5 4.5L11 13M17 13.5v6H4.5V7h6',
  isDirectional: true,
};
export const screenIcon: IconDrawing = { path: 'M3 5h18v11.5H3zM9 20.5h6' };
export const speechIcon: IconDrawing = { path: 'M4 5h16v11H9.5L5.5 20v-4H4z' };
export const microphoneIcon: IconDrawing = {
  path: 'M12 3a3 3 0 0 0-3 3v5.5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
};
