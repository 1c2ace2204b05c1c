export interface FitAttempt {
  /** of titles and of the room between things, 0 to 1; body text stops shrinking where far rows could not read it */
  fit: number;
  /** a long text is cut after so many lines; null shows it whole */
  lines: number | null;
  /** of the smallest body text, 0 to 1 */
  letters: number;
}

const whole = [1, 0.92, 0.85, 0.78, 0.7, 0.62].map((fit) => ({ fit, lines: null, letters: 1 }));
const cut = [4, 3, 2, 1].flatMap((lines) => [0.78, 0.62].map((fit) => ({ fit, lines, letters: 1 })));
const small = [0.93, 0.86, 0.79, 0.72, 0.65, 0.55, 0.4, 0.3].map((letters) => ({
  fit: letters * 0.62,
  lines: 1,
  letters,
}));

/** What is tried until a scene fits. Everybody has the whole text on the phone; here the far rows come first. */
export const attempts: readonly FitAttempt[] = [...whole, ...cut, ...small];
