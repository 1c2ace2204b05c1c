import styles from './notice-scene.module.css';
import stage from './stage.module.css';

/** Calm words where there is no picture yet, or none any more. */
export function NoticeScene({ title, text }: { title: string; text: string | null }) {
  return (
    <div className={stage.box}>
      <main className={`${stage.stage} ${styles.notice}`}>
        <p className={styles.product}>Miteinander</p>
        <h1>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
      </main>
    </div>
  );
}
