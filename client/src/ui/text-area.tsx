import { useId, type ComponentProps, type ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'maxLength'> {
  label: ReactNode;
  value: string;
  /** one line under the label */
  hint?: ReactNode;
  /** says what to do; announced, and the field is marked invalid */
  error?: ReactNode;
  /** so many characters; what is longer stays and is marked, because cutting a pasted text would lose it */
  most?: number;
}

/** A labelled text of several lines, with what is left of its length once that matters. */
export function TextArea({ label, value, hint, error, most, className, ...input }: TextAreaProps) {
  const id = useId();
  const left = most === undefined ? null : most - value.length;
  const isOver = left !== null && left < 0;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        className={classNames(styles.input, styles.area)}
        aria-invalid={error || isOver ? true : undefined}
        aria-describedby={described || undefined}
        value={value}
        {...input}
      />
      {left !== null && most !== undefined && <LengthLeft left={left} most={most} />}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** Seen from four fifths on; said in steps of ten, because a number at every key helps nobody. */
function LengthLeft({ left, most }: { left: number; most: number }) {
  const { t } = useI18n();
  const isNear = left <= most / 5;
  const words = (n: number) => (n < 0 ? t('field.over', { n: -n }) : t('field.left', { n }));
  const said = left < 0 ? left : Math.ceil(left / 10) * 10;
  return (
    <>
      <p className={styles.left} data-over={left < 0 || undefined} aria-hidden="true">
        {isNear && words(left)}
      </p>
      <VisuallyHidden>
        <output>{isNear && words(said)}</output>
      </VisuallyHidden>
    </>
  );
}
