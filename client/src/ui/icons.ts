/**
 * Drawings for `Icon`: strokes of 2 on a field of 24 × 24. One constant each, so that a page loads what it shows.
 * A `directional` one points along the line and is mirrored where lines run from right to left.
 */
export interface IconDrawing {
  path: string;
  isDirectional?: boolean;
}

export const closeIcon: IconDrawing = { path: 'M6 6l12 12M18 6L6 18' };
export const checkIcon: IconDrawing = { path: 'M5 12.5l4.5 4.5L19 7.5' };
export const plusIcon: IconDrawing = { path: 'M12 5v14M5 12h14' };
export const minusIcon: IconDrawing = { path: 'M5 12h14' };
export const downIcon: IconDrawing = { path: 'M6 9.5l6 6 6-6' };
export const onwardIcon: IconDrawing = { path: 'M9.5 6l6 6-6 6', isDirectional: true };
export const undoIcon: IconDrawing = {
  path: 'M8.5 5L4 9.5 8.5 14M4 9.5h9.5a5.5 5.5 0 0 1 0 11H10',
  isDirectional: true,
};
export const searchIcon: IconDrawing = {
  path: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
};
export const moreIcon: IconDrawing = { path: 'M5 12h.01M12 12h.01M19 12h.01' };
export const outsideIcon: IconDrawing = {
  path: 'M14 4.5h5.5V10M19.5 4.5L11 13M17 13.5v6H4.5V7h6',
  isDirectional: true,
};
export const warningIcon: IconDrawing = { path: 'M12 4L2.5 20h19zM12 10v5M12 17.4v.1' };
export const screenIcon: IconDrawing = { path: 'M3 5h18v11.5H3zM9 20.5h6' };
export const listIcon: IconDrawing = { path: 'M5 6h14M5 12h14M5 18h9', isDirectional: true };
export const speechIcon: IconDrawing = { path: 'M4 5h16v11H9.5L5.5 20v-4H4z' };
export const microphoneIcon: IconDrawing = {
  path: 'M12 3a3 3 0 0 0-3 3v5.5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
};
