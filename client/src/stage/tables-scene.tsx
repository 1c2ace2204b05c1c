import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { sharedQuestion } from '../tables/table-order.ts';
import { FloorAbove } from './floor-above.tsx';
import type { Picture } from './picture.ts';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';
import styles from './tables-scene.module.css';

interface TablesSceneProps extends Surroundings {
  picture: Picture & { kind: 'tables' };
}

/** Where there is room as long as people choose; then how far the tables are. */
export function TablesScene({ picture, ...surroundings }: TablesSceneProps) {
  const { round, tables } = picture;
  const { words } = surroundings;
  const isChoosing = round.state === 'choosing';
  const isQuiet = tables.length === 0 || round.state === 'closed';
  const shared = sharedQuestion(tables);
  const people = tables.reduce((sum, { taken }) => sum + taken, 0);
  const statements = tables.reduce((sum, { statements: own }) => sum + (own ?? 0), 0);
  return (
    <SceneFrame
      {...surroundings}
      isList={!isQuiet}
      isAlone={isQuiet}
      above={
        <FloorAbove picture={picture} {...surroundings}>
          {!isQuiet && <span>{words.t('tables.people', { n: people })}</span>}
          {!isQuiet && !isChoosing && <span>{words.t('tables.said', { n: statements })}</span>}
        </FloorAbove>
      }
      title={words.t(isQuiet ? 'tables.closed' : `tables.${round.state}`)}
      legend={isChoosing && !isQuiet && words.t('tables.how')}
    >
      {!isQuiet && shared && (
        <p className={styles.shared} lang={words.lang(shared)} dir="auto" data-cut="">
          {words.text(shared)}
        </p>
      )}
      {!isQuiet && (
        <ul className={styles.tables} data-density={densityOf(tables.length)}>
          {tables.map((table) => (
            <Table
              key={table.id}
              table={table}
              isChoosing={isChoosing}
              hasQuestion={shared === null}
              words={words}
            />
          ))}
        </ul>
      )}
    </SceneFrame>
  );
}

/** How many there are decides how much of each there is room for. */
export function densityOf(tables: number): 'few' | 'some' | 'many' {
  if (tables <= 6) return 'few';
  return tables <= 15 ? 'some' : 'many';
}

interface TableProps extends Pick<Surroundings, 'words'> {
  table: TableView;
  isChoosing: boolean;
  /** its question is not the one that all share */
  hasQuestion: boolean;
}

function Table({ table, isChoosing, hasQuestion, words }: TableProps) {
  const { number, name, attendance, question, places, taken } = table;
  const free = Math.max(0, places - taken);
  const isFull = isChoosing && free === 0;
  return (
    <li className={styles.table} data-full={isFull || undefined}>
      <p className={styles.head}>
        <strong className={styles.number}>{words.t('tables.number', { n: number })}</strong>
        <span className={styles.where}>
          <AttendanceMark attendance={attendance} />
          <span className={styles.place}>{words.t(`series.${attendance}`)}</span>
        </span>
      </p>
      {name && (
        <p className={styles.name} dir="auto" data-cut="">
          {name}
        </p>
      )}
      {hasQuestion && (
        <p className={styles.question} lang={words.lang(question)} dir="auto" data-cut="">
          {words.text(question)}
        </p>
      )}
      <p className={styles.figure}>
        {isChoosing
          ? words.t(isFull ? 'tables.full' : 'tables.free', { n: free })
          : words.t('tables.said', { n: table.statements ?? 0 })}
      </p>
    </li>
  );
}
