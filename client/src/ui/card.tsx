import type { ComponentProps } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

export interface CardProps extends ComponentProps<'div'> {
  /** `strong` is the one dark element of a screen: the thing to look at now; `dashed` is not public (yet) */
  look?: 'plain' | 'strong' | 'dashed';
}

export function Card({ look = 'plain', className, ...rest }: CardProps) {
  return <div {...rest} className={classNames(styles.card, styles[look], className)} />;
}
