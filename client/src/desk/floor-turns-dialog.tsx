import { useEffect, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import { useClock } from '../sessions/use-clock.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { download } from './download.ts';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { limitFace, useNameOf } from './floor-names.ts';
import styles from './triage-dialog.module.css';
import { type SpokenTurn, turnsAsCsv, type TurnWords } from './turns-csv.ts';
import { useGroupNames } from './use-group-names.ts';

const columns = [
  'time',
  'round',
  'phase',
  'who',
  'organisation',
  'kind',
  'where',
  'group',
  'topic',
  'seconds',
] as const;
/** How many the server gives at a time; fewer means that there are no further ones. */
const pageSize = 200;

/** Who has spoken so far and how long, and all of it for a spreadsheet. */
export function FloorTurnsDialog({ model, session, onClose }: FloorDialogProps) {
  const { t, text } = useI18n<DeskKey>();
  const { turns, hasFailed } = useTurns(session);
  const words = useTurnWords(model);
  const title = text(model.desk.session?.title ?? {});
  const save = (all: readonly SpokenTurn[]) => download([t('word.csv.file'), title], turnsAsCsv(all, words));
  return (
    <DeskDialog title={t('word.turnsTitle')} isOpen onClose={onClose} isWide>
      <div className={styles.form}>
        {turns === null && !hasFailed && <Skeleton lines={4} />}
        {hasFailed && <p>{t('error.unavailable')}</p>}
        {turns?.length === 0 && <p>{t('word.turnsNone')}</p>}
        {turns && turns.length > 0 && (
          <>
            <ol className={styles.log}>
              {turns.map((turn) => (
                <li key={turn.id}>
                  <time>{words.timeOf(turn.startedAt)}</time>
                  <span>
                    <bdi>{words.nameOf(turn)}</bdi>
                    {turn.speaker.kind && <> · {words.kindOf(turn.speaker.kind)}</>}
                    {turn.speaker.topic !== null && <span className={styles.said}>{turn.speaker.topic}</span>}
                  </span>
                  <b>{limitFace(turn.spokenMs)}</b>
                </li>
              ))}
            </ol>
            <div className={styles.answers}>
              <Button onClick={() => save(turns)}>{t('word.csv.save')}</Button>
            </div>
          </>
        )}
      </div>
    </DeskDialog>
  );
}

function useTurns(session: string) {
  const connection = useConnection();
  const [state, setState] = useState<{ turns: SpokenTurn[] | null; hasFailed: boolean }>({
    turns: null,
    hasFailed: false,
  });
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const turns: SpokenTurn[] = [];
      for (let isMore = true; isMore;) {
        const reply = await connection.send('speaker:list-turns', {
          session,
          after: turns.at(-1)?.startedAt ?? null,
        });
        if (!reply.ok) return setState({ turns: null, hasFailed: true });
        turns.push(...reply.data);
        isMore = reply.data.length === pageSize;
      }
      if (!isGone) setState({ turns, hasFailed: false });
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [connection, session]);
  return state;
}

function useTurnWords({ desk, floor }: FloorDialogProps['model']): TurnWords {
  const { t, text } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  const timeZone = desk.meeting?.timeZone ?? 'UTC';
  const clock = useClock(timeZone);
  return {
    head: columns.map((name) => t(`word.csv.${name}`)),
    separator: t('csv.separator'),
    timeZone,
    nameOf: ({ speaker }) => nameOf(speaker),
    groupOf: useGroupNames(desk.meeting),
    kindOf: (kind) => (kind === null ? t('word.podium') : t(`word.kind.${kind}`)),
    whereOf: (attendance) => (attendance === null ? '' : t(`attendance.${attendance}`)),
    phaseOf: (id) => {
      const phase = floor.plan?.phases.find((each) => each.id === id);
      return phase ? text(phase.title) : '';
    },
    timeOf: (ms) => clock.time(ms),
  };
}
