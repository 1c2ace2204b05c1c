import type { ReactNode } from 'react';
import { JoinFooter } from './join-footer.tsx';
import styles from './scene-frame.module.css';
import type { Surroundings } from './surroundings.ts';

interface SceneFrameProps extends Surroundings {
  /** the small line above the title */
  above?: ReactNode;
  title: string;
  titleLanguage?: string | undefined;
  /** the title is all there is to read */
  isAlone?: boolean;
  /** the title is what somebody asks: larger than anything else, and never cut */
  isQuestion?: boolean;
  /** the title is only a heading of what stands below it */
  isList?: boolean;
  children?: ReactNode;
  legend?: ReactNode;
}

/** What scenes share: one thought, left-aligned, and how to join below it. */
export function SceneFrame({
  above,
  title,
  titleLanguage,
  isAlone,
  isQuestion,
  isList,
  children,
  legend,
  ...surroundings
}: SceneFrameProps) {
  return (
    <article
      className={styles.frame}
      data-alone={isAlone || undefined}
      data-question={isQuestion || undefined}
      data-list={isList || undefined}
    >
      <div className={styles.content} data-fit="">
        <header className={styles.header}>
          {above && <p className={styles.above}>{above}</p>}
          <h1
            className={styles.title}
            lang={titleLanguage}
            dir="auto"
            data-cut={isAlone || isQuestion ? undefined : 'title'}
            data-length={lengthOf(title)}
            data-unbroken={!/\S{25}/.test(title) || undefined}
          >
            {title}
          </h1>
        </header>
        {children}
      </div>
      <JoinFooter {...surroundings} legend={legend} />
    </article>
  );
}

function lengthOf(title: string): 'shortest' | 'short' | 'long' | 'longest' {
  if (title.length <= 32) return 'shortest';
  if (title.length <= 110) return 'short';
  return title.length <= 240 ? 'long' : 'longest';
}
