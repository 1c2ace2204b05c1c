/** About three lines of a lower third. */
const most = 135;

/**
 * A question in so few words that it can lie over a video: whole if it is short, else the sentences at its end that
 * ask something, else as many whole words as there is room for. What was left out is an ellipsis.
 */
export function shortened(text: string, limit: number = most): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  if (whole.length <= limit) return whole;
  const asked = askedAtTheEnd(whole, limit - 2);
  return asked === null ? `${wordsWithin(whole, limit - 2)} …` : `… ${asked}`;
}

const asks = /[?？؟]["“”»«’)]*$/;

/** The last sentences, as many as fit, if they end with the question. */
function askedAtTheEnd(text: string, limit: number): string | null {
  const sentences = text.split(/(?<=[.!?？؟]["“”»«’)]*) /);
  let end = '';
  for (const sentence of sentences.toReversed()) {
    const longer = end === '' ? sentence : `${sentence} ${end}`;
    if (!asks.test(sentence) || longer.length > limit) break;
    end = longer;
  }
  return end === '' ? null : end;
}

function wordsWithin(text: string, limit: number): string {
  const cut = text.slice(0, limit + 1);
  const end = cut.lastIndexOf(' ');
  // One very long word, or a language without spaces.
  const kept = end > limit / 2 ? cut.slice(0, end) : cut.slice(0, limit);
  return kept.replace(/[\s,;:–—-]+$/, '');
}
