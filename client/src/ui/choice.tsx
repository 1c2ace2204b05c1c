import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './choice.module.css';

export interface ChoiceProps {
  /** `radio`: one of a group with the same name; `checkbox`: one of several */
  type: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** the language of the text, where it is not the page's own */
  lang?: string | undefined;
  /** less weight: an abstention among answers */
  quiet?: boolean;
  disabled?: boolean;
  /** stays readable but cannot be changed */
  readOnly?: boolean;
  describedBy?: string | undefined;
}

/**
 * A card that is a radio button or a checkbox. The native input lies under it, so that keyboards and screen
 * readers get what they know.
 */
export function Choice(props: ChoiceProps) {
  const { type, name, checked, onChange, children, lang, quiet, disabled, readOnly, describedBy } = props;
  return (
    <label className={classNames(styles.choice, quiet && styles.quiet)} data-fixed={readOnly || undefined}>
      <input
        className={styles.input}
        type={type}
        name={name}
        checked={checked}
        disabled={disabled || readOnly}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={classNames(styles.mark, styles[type])} aria-hidden="true" />
      <span className={styles.text} lang={lang}>
        {children}
      </span>
    </label>
  );
}
