import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import styles from './call-strip.module.css';
import { SpeakingClock } from './speaking-clock.tsx';

interface CallStripProps {
  request: RequestedView;
  title: string;
  /** the session that calls, if it is not the one that is shown */
  where: string | null;
  onShow: () => void;
}

/** The call put aside: a dark line over the tabs that stays as long as it is one's turn. */
export function CallStrip({ request, title, where, onShow }: CallStripProps) {
  const { t } = useI18n<FloorKey>();
  return (
    <div className={styles.strip} data-theme="dark">
      <p className={styles.words}>
        <strong>{title}</strong>
        {where !== null && <span className={styles.where}>{where}</span>}
      </p>
      {request.clock && <SpeakingClock clock={request.clock} />}
      <Button onClick={onShow}>{t('call.show')}</Button>
    </div>
  );
}
