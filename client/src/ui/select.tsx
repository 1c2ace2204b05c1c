import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

export interface SelectProps extends Omit<ComponentProps<'select'>, 'id'> {
  label: ReactNode;
}

/** A labelled native list: phones bring their own way of choosing. */
export function Select({ label, ...select }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select id={id} className={styles.input} {...select} />
    </div>
  );
}
