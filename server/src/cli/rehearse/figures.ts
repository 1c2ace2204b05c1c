/** `45 ms`, `0.6 s`, `12 s`: as exact as anybody needs it. */
export function seconds(timeMs: number): string {
  if (timeMs < 500) return `${Math.round(timeMs)} ms`;
  return timeMs < 9950 ? `${(timeMs / 1000).toFixed(1)} s` : `${Math.round(timeMs / 1000)} s`;
}

/** `1,900`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Two figures that count: an estimate is not more exact. */
export function about(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / unit) * unit;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
