import { useMemo } from 'react';
import { harvestOf } from '../tables/harvest.ts';
import { FloorAbove } from './floor-above.tsx';
import { type HarvestBlock, type HarvestPage, harvestPages, pageAt } from './harvest-pages.ts';
import styles from './harvest-scene.module.css';
import type { Picture } from './picture.ts';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';
import { useIsCalm } from './use-is-calm.ts';

interface HarvestSceneProps extends Surroundings {
  picture: Picture & { kind: 'harvest' };
}

/** What the tables have said: what belongs together first, then each table. Many are pages, which turn slowly. */
export function HarvestScene({ picture, ...surroundings }: HarvestSceneProps) {
  const { words, nowMs } = surroundings;
  const isCalm = useIsCalm();
  const pages = usePages(picture);
  const shown = pageAt(isCalm ? 0 : nowMs, pages.length);
  const one = picture.tables.find(({ id }) => id === picture.table);
  const blocks = pages.flat(2);
  const n = blocks.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <SceneFrame
      {...surroundings}
      isList={n > 0}
      isAlone={n === 0}
      above={
        <FloorAbove picture={picture} {...surroundings}>
          {one && <span>{words.t('tables.number', { n: one.number })}</span>}
          {n > 0 && <span>{words.t('tables.said', { n })}</span>}
          {pages.length > 1 && (
            <span aria-hidden="true">{words.t('harvest.page', { n: shown + 1, of: pages.length })}</span>
          )}
        </FloorAbove>
      }
      title={n === 0 ? words.t('harvest.none') : one ? words.text(one.question) : words.t('harvest.title')}
      titleLanguage={n > 0 && one ? words.lang(one.question) : undefined}
      legend={pages.length > 1 && words.t('harvest.all-on-phone')}
    >
      {n > 0 && (
        <>
          <div className={styles.page} key={shown} aria-hidden="true">
            {pages[shown]?.map((column) => (
              <div key={column[0]?.statements[0]?.id} className={styles.column}>
                <Blocks blocks={column} words={words} isOne={one !== undefined} />
              </div>
            ))}
          </div>
          <div className={styles.twin}>
            <Blocks blocks={blocks} words={words} isOne={one !== undefined} />
          </div>
        </>
      )}
    </SceneFrame>
  );
}

function usePages({ round, tables, statements, table }: HarvestSceneProps['picture']): HarvestPage[] {
  return useMemo(() => {
    const own = table === null ? statements : statements.filter((each) => each.table === table);
    // A table that is shown alone is shown in its own order, whatever its statements were put into.
    const clusters = table === null ? round.clusters : [];
    return harvestPages(harvestOf(clusters, tables, own), tables);
  }, [round, tables, statements, table]);
}

interface BlocksProps extends Pick<Surroundings, 'words'> {
  blocks: readonly HarvestBlock[];
  /** one table alone needs no heading */
  isOne: boolean;
}

function Blocks({ blocks, words, isOne }: BlocksProps) {
  const list = new Intl.ListFormat(words.language);
  const numbers = (from: readonly number[]) => list.format(from.map(String));
  return blocks.map(({ key, title, from, statements, isContinued }) => (
    <section key={`${key} ${statements[0]?.id}`} className={styles.block}>
      {!isOne && (
        <h2 className={styles.heading}>
          <span dir="auto">{title ?? words.t('tables.number', { n: from[0] ?? 0 })}</span>
          {title !== null && (
            <small className={styles.from}>
              {words.t('harvest.from', { n: from.length, tables: numbers(from) })}
            </small>
          )}
          {isContinued && <small className={styles.from}>{words.t('harvest.continued')}</small>}
        </h2>
      )}
      <ul className={styles.statements}>
        {statements.map(({ id, text }) => (
          <li key={id} className={styles.statement} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  ));
}
