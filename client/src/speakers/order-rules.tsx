import type { OrderRules as Rules } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import styles from './floor-section.module.css';

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
  const said = [
    rules.arePointsOfOrderFirst && t('floor.rule.order-first'),
    rules.isAlternating && t('floor.rule.alternating'),
    rules.firstTime > 0 && t('floor.rule.first-time'),
    rules.balance > 0 && t('floor.rule.balance'),
    rules.replies > 0 && t('floor.rule.replies', { n: rules.replies }),
    rules.patience > 0 && t('floor.rule.patience', { n: rules.patience }),
    t('floor.rule.arrival'),
  ];
  return said.filter((sentence) => sentence !== false);
}
