import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './own-table.module.css';
import type { TableDraft } from './use-table-draft.ts';

/** Whoever does not write any more still has what they had begun. */
export function KeptText({ draft, why }: { draft: TableDraft; why: 'role' | 'over' }) {
  const { t } = useI18n<TablesKey>();
  return (
    <Card look="dashed" className={styles.kept}>
      <p className={styles.role}>{t(`tables.lost-${why}`)}</p>
      <p className={styles.quiet}>{t(`tables.lost-${why}-what`)}</p>
      <p className={styles.text} dir="auto">
        {draft.text}
      </p>
      <div className={styles.actions}>
        <CopyButton text={draft.text} />
        <Button onClick={() => draft.change('')}>{t('tables.drop')}</Button>
      </div>
    </Card>
  );
}

/** Where the browser does not let a page copy, the text stands there to be marked. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useI18n<TablesKey>();
  const [isCopied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return null;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true), ignore);
  return <Button onClick={copy}>{t(isCopied ? 'tables.copied' : 'tables.copy')}</Button>;
}

function ignore(): void {
  // Not allowed here: nothing was copied, and nothing says so.
}
