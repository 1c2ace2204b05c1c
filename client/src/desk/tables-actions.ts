import type { RoundView, StatementView } from '@miteinander/shared/tables/tables.contract';
import { statementsAsCsv } from '../tables/statements-csv.ts';
import { pollOfHarvest } from './poll-of-harvest.ts';
import { sharedQuestion } from '../tables/table-order.ts';
import type { ActionParts } from './action-parts.ts';
import { download } from './download.ts';
import type { TablesDialog } from './use-panels.ts';

type Parts = Pick<ActionParts, 'tables' | 'panels' | 'selected' | 'words' | 'localized' | 'desk'>;

/** What the keys do among the round tables; undefined where nothing would happen. */
export function tablesActions(parts: Parts) {
  return { ...moves(parts), ...steps(parts), ...care(parts), ...gathering(parts), ...making(parts) };
}

function moves({ tables: { isHere, isHarvest, cursor, mark, isMarked, statement, table, ...look } }: Parts) {
  const step = (by: 1 | -1) => (isHere ? () => cursor.step(by) : undefined);
  const markAnd = (by: 1 | -1) =>
    isHere && isHarvest
      ? () => {
          if (statement) mark(statement.id, true);
          cursor.step(by);
        }
      : undefined;
  return {
    tableDown: step(1),
    tableUp: step(-1),
    markStatement: statement && isHere ? () => mark(statement.id, !isMarked(statement.id)) : undefined,
    markStatementDown: markAnd(1),
    markStatementUp: markAnd(-1),
    tableDetails: table && isHere ? () => look.setDetails(!look.hasDetails) : undefined,
  };
}

/** After the harvest the tables are closed by name alone: a key pressed once too often must not take them away. */
const following = {
  closed: 'choosing',
  choosing: 'working',
  working: 'harvest',
  harvest: undefined,
} as const satisfies Record<RoundView['state'], RoundView['state'] | undefined>;
const preceding = {
  closed: 'harvest',
  choosing: 'closed',
  working: 'choosing',
  harvest: 'working',
} as const satisfies Record<RoundView['state'], RoundView['state']>;

/** From one state of the round to the next, and what is set up before. */
function steps({ tables, panels, words }: Parts) {
  const { session, round, isHere, commands } = tables;
  const go = (state: RoundView['state'] | undefined) =>
    session !== null && state && tables.tables.length > 0 && isHere
      ? () => {
          tables.unmark();
          void commands.send({
            name: 'table:set-state',
            done: words(`tables.did.${state}`),
            input: (expects) => ({ session, expects, state }),
          });
        }
      : undefined;
  const open = (dialog: TablesDialog) => (isHere ? () => panels.setDialog(dialog) : undefined);
  return {
    roundNext: go(round && following[round.state]),
    roundClose: round?.state === 'closed' ? undefined : go('closed'),
    roundBack: go(round && preceding[round.state]),
    tablesSetUp: round && open('tables-setup'),
    tableCodes: tables.tables.length > 0 ? open('tables-codes') : undefined,
  };
}

/** Tables that call for help, and the pen that nobody holds any more. */
function care({ tables }: Parts) {
  const { session, table, calls, commands, isHere } = tables;
  const called = table?.help ? table : calls[0];
  const answer = (how: 'coming' | 'done') =>
    session !== null && called && isHere
      ? () =>
          void commands.send({
            name: 'table:answer-help',
            input: () => ({ session, table: called.id, answer: how }),
          })
      : undefined;
  return {
    helpComing: called?.help?.isComing === false ? answer('coming') : undefined,
    helpDone: answer('done'),
    freeScribe:
      session !== null && table?.hasScribe && isHere
        ? () =>
            void commands.send({
              name: 'table:free-scribe',
              input: () => ({ session, table: table.id }),
            })
        : undefined,
  };
}

/** What is put together at the harvest, taken apart, worded and ordered. */
function gathering({ tables, panels, words }: Parts) {
  const { session, isHere, isHarvest, chosen, cluster, statement, commands, harvest } = tables;
  const isOn = isHere && isHarvest && session !== null;
  const apart = cluster ? cluster.statements : chosen.filter(({ cluster: of }) => of !== null);
  const place = cluster ? harvest.clusters.findIndex(({ id }) => id === cluster.id) + 1 : 0;
  const put = (to: number) =>
    isOn && cluster && to >= 1 && to <= harvest.clusters.length
      ? () =>
          void commands.send({
            name: 'table:change-cluster',
            input: (expects) => ({ session, expects, cluster: cluster.id, position: to }),
          })
      : undefined;
  return {
    together: isOn && chosen.length > 0 ? () => panels.setDialog('tables-together') : undefined,
    rewordStatement: !isOn
      ? undefined
      : cluster
        ? () => panels.setDialog('tables-rename')
        : statement && (() => rewording(tables, panels, statement)),
    setApartStatement:
      isOn && apart.length > 0
        ? () => {
            tables.unmark();
            void commands.send({
              name: 'table:cluster',
              done: words('tables.did.apart'),
              input: (expects) => ({ session, expects, statements: apart.map(({ id }) => id), into: null }),
            });
          }
        : undefined,
    takeOutStatement:
      isOn && statement ? () => takeOut(tables, statement, words('tables.did.takenOut')) : undefined,
    groupUp: put(place - 1),
    groupDown: put(place + 1),
  };
}

export function rewording(
  tables: ActionParts['tables'],
  panels: ActionParts['panels'],
  statement: StatementView,
): void {
  tables.setWritten(statement);
  panels.setDialog('tables-reword');
}

export function takeOut(tables: ActionParts['tables'], statement: StatementView, done: string): void {
  const { session, commands } = tables;
  if (session === null || statement.revision === undefined) return;
  const of = { session, statement: statement.id, expects: statement.revision, isOut: true };
  void commands.send({ name: 'table:take-out', done, input: () => of });
}

/** What becomes of it: a poll, a table for a spreadsheet, the stage. */
function making({ tables, panels, selected, words, localized, desk }: Parts) {
  const { session, isHere, isHarvest, harvest, marked, cluster, statement } = tables;
  const here = cluster ?? (harvest.clusters.length === 0 ? statement : undefined);
  const wanted = marked.length > 0 ? marked : here && harvest.clusters.length === 0 ? [here] : [];
  const ask = () => {
    const shared = sharedQuestion(tables.tables);
    const question = shared ? localized(shared) : localized(desk.session?.title ?? {});
    panels.fill(pollOfHarvest(question, harvest, new Set(wanted.map(({ id }) => id))));
  };
  const save = async () => {
    const all = await tables.list();
    const head = (['table', 'name', 'question', 'statement', 'cluster'] as const).map((name) =>
      words(`tables.csv.${name}`),
    );
    const of = { head, separator: words('csv.separator'), text: localized };
    const names = [words('tables.csv.file'), localized(desk.session?.title ?? {})];
    download(names, statementsAsCsv(of, tables, all));
  };
  const { selection } = selected;
  const scene = () => {
    if (selection?.kind === 'tables') return selected.select({ kind: 'harvest', table: null });
    return selected.select({ kind: 'tables' });
  };
  return {
    pollOfTables: isHere && isHarvest && harvest.total > 0 ? ask : undefined,
    tablesCsv: isHere && session !== null ? () => void save() : undefined,
    showTables: isHere ? scene : undefined,
  };
}
