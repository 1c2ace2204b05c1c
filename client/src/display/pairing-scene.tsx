import { shownPairingCode } from '@miteinander/shared/display/pairing-code';
import { directionOf } from '../i18n/language.ts';
import type { StageWords } from '../stage/stage-words.ts';
import stage from '../stage/stage.module.css';
import styles from './pairing-scene.module.css';
import type { Introduction } from './introducer.ts';

interface PairingProps extends Pick<Introduction, 'code' | 'reason'> {
  words: StageWords;
  isOffline: boolean;
}

/** A screen that nobody knows yet fills itself with its code. */
export function PairingScene(props: PairingProps) {
  return (
    <div className={stage.box}>
      <div className={`${stage.stage} ${styles.scene}`} dir={directionOf(props.words.language)}>
        <p className={styles.product}>Miteinander</p>
        <Pairing {...props} />
      </div>
    </div>
  );
}

/** A code, what to do with it, and nothing else. */
export function Pairing({ words, code, reason, isOffline }: PairingProps) {
  const why = isOffline ? words.t('pairing.offline') : reason && words.t(`pairing.${reason}`);
  return (
    <>
      <h1 className={styles.code} data-ready={code !== null || undefined}>
        {code === null ? words.t('pairing.wait') : <bdi dir="ltr">{shownPairingCode(code)}</bdi>}
      </h1>
      <p className={styles.what}>{words.t('pairing.what')}</p>
      {why && <p className={styles.why}>{why}</p>}
    </>
  );
}
