import type { ReactNode } from 'react';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './join-footer.module.css';
import { groupedCode, joinAddress, type Surroundings } from './surroundings.ts';

/** How to join, on every scene: somebody always comes late. On the left there is room for a legend. */
export function JoinFooter({
  meeting,
  words,
  origin,
  legend,
  hasFooter = true,
}: Surroundings & { legend?: ReactNode }) {
  if (!hasFooter && !legend) return null;
  return (
    <footer className={styles.footer}>
      <div className={styles.legend}>{legend}</div>
      {meeting && hasFooter && (
        <Join code={meeting.code} joining={meeting.joining} words={words} origin={origin} />
      )}
    </footer>
  );
}

type JoinProps = Pick<Surroundings, 'words' | 'origin'> & { code: string; joining: boolean };

function Join({ code, joining, words, origin }: JoinProps) {
  if (!joining) return <p className={styles.address}>{words.t('join.closed')}</p>;
  const { full, short } = joinAddress(origin, code);
  return (
    <>
      <p className={styles.address}>
        <span>{short}</span>
        <span className={styles.code}>
          {words.t('join.code')} {groupedCode(code)}
        </span>
      </p>
      <div className={styles.qr}>
        <QrCode text={full} label={words.t('join.qr', { address: full })} />
      </div>
    </>
  );
}
