import type { OrderRules as Rules } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import styles from './floor-section.module.css';
import { rulesThatCount } from './rules-that-count.ts';

/** How the order comes about is nobody's secret. */
export function OrderRules({ rules }: { rules: Rules }) {
  const { t } = useI18n<FloorKey>();
  return (
    <details className={styles.more}>
      <summary>{t('floor.rules')}</summary>
      <p>{t('floor.rules-decides')}</p>
      <ul>
        {sentences(rules, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

function sentences(rules: Rules, t: I18n<FloorKey>['t']): string[] {
  return rulesThatCount(rules).map((rule) =>
    rule === 'replies' || rule === 'patience'
      ? t(`floor.rule.${rule}`, { n: rules[rule] })
      : t(`floor.rule.${rule}`),
  );
}
