import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { useId, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { AskFirst } from './ask-first.tsx';
import styles from './podium-own-page.module.css';
import dialogStyles from './triage-dialog.module.css';
import { usePanelistLink } from './use-panelist-link.ts';
import type { Steering } from './use-steering.ts';

interface OwnPageProps {
  session: string;
  seat: PanelistView;
  steering: Steering;
}

/** The way to somebody's own page: seen only when it is asked for, since others may look at this screen. */
export function OwnPage({ session, seat, steering }: OwnPageProps) {
  const { t } = useI18n<DeskKey>();
  const id = useId();
  const [isShown, setShown] = useState(false);
  const link = usePanelistLink(session, seat, isShown);
  const renew = () =>
    void steering.steer('podium:renew-link', {
      session,
      panelist: seat.id,
      expects: seat.revision ?? 0,
    });
  return (
    <section className={dialogStyles.section} aria-labelledby={id}>
      <h3 id={id}>{t('word.page.title')}</h3>
      {!isShown && <p className={dialogStyles.hint}>{t('word.page.hint')}</p>}
      {link === 'none' && <p>{t('word.page.none')}</p>}
      {link === 'failed' && <p>{t('error.unavailable')}</p>}
      {typeof link === 'object' && <Address address={link.address} name={seat.name} />}
      <div className={styles.tools}>
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'word.page.hide' : 'word.page.show')}
        </Button>
        <AskFirst question={t('word.page.renewAsk', { name: seat.name })} onAct={renew}>
          {t('word.page.renew')}
        </AskFirst>
      </div>
    </section>
  );
}

function Address({ address, name }: { address: string; name: string }) {
  const { t } = useI18n<DeskKey>();
  return (
    <div className={styles.way}>
      <div className={styles.code}>
        <QrCode text={address} label={t('word.page.code', { name })} />
      </div>
      <div className={styles.words}>
        <p className={dialogStyles.hint}>{t('word.page.scan', { name })}</p>
        <p className={styles.address} dir="ltr">
          {address}
        </p>
        <CopyAddress address={address} />
      </div>
    </div>
  );
}

/** Where the browser does not let a page copy, the address stands there to be marked. */
function CopyAddress({ address }: { address: string }) {
  const { t } = useI18n<DeskKey>();
  const [copied, setCopied] = useState<string | null>(null);
  if (!('clipboard' in navigator)) return null;
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(address), ignore);
  return (
    <output>
      <Button onClick={copy}>{t(copied === address ? 'word.page.copied' : 'word.page.copy')}</Button>
    </output>
  );
}

function ignore(): void {
  // Not allowed here: nothing was copied, and nothing says so.
}
