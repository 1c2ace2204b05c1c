import type { ComponentProps } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';

export interface BadgeProps extends ComponentProps<'span'> {
  tone?: 'plain' | 'ok' | 'stop' | 'strong' | 'hall' | 'remote';
}

/** A word or a number that qualifies what it stands beside. */
export function Badge({ tone = 'plain', className, ...rest }: BadgeProps) {
  return <span {...rest} className={classNames(styles.badge, styles[tone], className)} />;
}
