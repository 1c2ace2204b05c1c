import { directionOf } from '../i18n/language.ts';
import styles from './notice-scene.module.css';
import type { StageWords } from './stage-words.ts';
import stage from './stage.module.css';

interface NoticeSceneProps {
  words: StageWords;
  title: string;
  text: string | null;
}

/** Calm words where there is no picture yet. */
export function NoticeScene({ words, title, text }: NoticeSceneProps) {
  return (
    <div className={stage.box}>
      <div className={`${stage.stage} ${styles.notice}`} dir={directionOf(words.language)}>
        <p className={styles.product}>Miteinander</p>
        <h1>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
      </div>
    </div>
  );
}
