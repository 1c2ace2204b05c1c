interface Step {
  /** as `KeyboardEvent.key` names it */
  key: string;
  at: number;
  count: number;
  isRightToLeft: boolean;
}

/** Which tab a key leads to, round and round; null for a key that is none of theirs. */
export function tabAfter({ key, at, count, isRightToLeft }: Step): number | null {
  const onward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case onward:
      return (at + 1) % count;
    case back:
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
