import styles from './triage-card.module.css';

/** A text in which the words of the meeting's list are marked. */
export function HintedText({ text, hints }: { text: string; hints: readonly string[] }) {
  if (hints.length === 0) return text;
  return partsOf(text, hints).map(({ part, isHint, at }) =>
    isHint ? (
      <mark key={at} className={styles.hint}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

function partsOf(text: string, hints: readonly string[]) {
  const escaped = hints.map((hint) => hint.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(`(${escaped.join('|')})`, 'giu');
  let at = 0;
  return text.split(pattern).map((part, index) => {
    const found = { part, isHint: index % 2 === 1, at };
    at += part.length + 1;
    return found;
  });
}
