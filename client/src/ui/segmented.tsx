import { useId, type ReactNode } from 'react';
import styles from './segmented.module.css';

export interface Segment<Value extends string> {
  value: Value;
  label: ReactNode;
  disabled?: boolean;
}

export interface SegmentedProps<Value extends string> {
  /** names the choice for those who listen */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few ways to see something; the change is seen at once. Native radio buttons lie under it. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, segments, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.segmented} aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment}>
          <input
            className={styles.input}
            type="radio"
            name={name}
            checked={segment.value === value}
            disabled={segment.disabled}
            onChange={() => onChange(segment.value)}
          />
          <span className={styles.text}>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
