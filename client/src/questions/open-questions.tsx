import type { QaView } from '@miteinander/shared/questions/questions.contract';
import { useMemo, useState, type ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useThings } from '../live/hooks.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { Select } from '../ui/select.tsx';
import { MoreButton } from './more-button.tsx';
import { NewsPill } from './news-pill.tsx';
import styles from './questions-section.module.css';
import { QuestionList } from './question-list.tsx';
import type { Podium } from './question-meta.tsx';
import { type Order, ordered, orders, type Ranked } from './question-order.ts';
import { StageQuestions } from './stage-questions.tsx';
import { useAnchor } from './use-anchor.ts';
import { useStageNews } from './use-stage-news.ts';
import { useHeldOrder } from './use-held-order.ts';
import {
  liveCount,
  useFurtherQuestions,
  useKnownQuestions,
  useLiveQuestions,
} from './use-public-questions.ts';

interface OpenQuestionsProps extends Podium {
  session: string;
  qa: QaView;
  /** what stands at the foot, above which the news wait */
  children: (news: ReactNode) => ReactNode;
}

/** What can be supported now. The list stands still; what is new waits to be taken in. */
export function OpenQuestions({ session, qa, children, ...podium }: OpenQuestionsProps) {
  const { t } = useI18n<QuestionsKey>();
  const { announce } = useSpeech();
  const [chosen, setOrder] = useState<Order | null>(null);
  const order = chosen ?? qa.order;
  const publicOnes = useThings(session, 'questions');
  const live = useLiveQuestions(session, 'approved');
  const further = useFurtherQuestions(session, 'approved', order === 'newest' ? 'newest' : 'support');
  // The stream has all of them, or those that come first in each order.
  const isCut = live.length > liveCount && qa.counts.shown - qa.counts.answered > live.length;
  const list = useMemo(() => listOf(live, order), [live, order]);
  const fixed = isCut ? list.slice(0, liveCount) : list;
  const fixedIds = new Set(fixed.map(({ question }) => question.id));
  const rest = further.questions.filter(({ question }) => !fixedIds.has(question.id));
  // A live figure is newer than that of a page.
  const liveById = new Map(live.map((each) => [each.question.id, each]));
  const all = [...fixed, ...rest.map((each) => liveById.get(each.question.id) ?? each)];
  const known = useKnownQuestions(all, publicOnes);
  const fixedOrder = useHeldOrder(
    `${session} ${order}`,
    fixed.map(({ question }) => question.id),
  );
  const held = new Set(fixedOrder.shown);
  const shown = [
    ...fixedOrder.shown,
    ...rest.map(({ question }) => question.id).filter((id) => !held.has(id)),
  ];
  const present = new Set([...list, ...rest].map(({ question }) => question.id));
  const {
    place: stage,
    isNew,
    show,
  } = useStageNews(publicOnes.find(({ place }) => place === 'now')?.id ?? null);
  const anchor = useAnchor<HTMLDivElement>();
  const refresh = () => {
    fixedOrder.refresh();
    announce(t('q.reordered'));
    anchor.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <div ref={stage}>
        <StageQuestions session={session} {...podium} />
      </div>
      <div ref={anchor} className={styles.anchored}>
        {shown.length > 0 && (
          <div className={styles.order}>
            <Select
              label={t('q.order')}
              value={order}
              onChange={(event) => setOrder(event.target.value as Order)}
            >
              {orders.map((each) => (
                <option key={each} value={each}>
                  {t(`q.order.${each}`)}
                </option>
              ))}
            </Select>
          </div>
        )}
        {order === 'balanced' && shown.length > 0 && (
          <p className={styles.hint}>{t('q.order.balanced-what')}</p>
        )}
        {shown.length === 0 ? (
          <EmptyState title={t('q.empty-open')}>
            <p>{t(qa.asking === 'open' ? 'q.empty-open-what' : 'q.empty-open-closed')}</p>
          </EmptyState>
        ) : (
          <QuestionList
            label={t('q.view.open')}
            session={session}
            shown={shown}
            known={known}
            present={present}
            {...podium}
          />
        )}
        {isCut && <MoreButton further={further} isKnown={(id) => held.has(id) || fixedIds.has(id)} />}
      </div>
      {children(
        <NewsPill
          arrived={fixedOrder.arrived}
          isMoved={fixedOrder.isMoved}
          onTake={refresh}
          onStage={isNew ? show : null}
        />,
      )}
    </>
  );
}

/** What stands on the stage is shown above, and had its turn. */
function listOf(live: readonly Ranked[], order: Order): Ranked[] {
  const [waiting, onStage] = [true, false].map((isWaiting) =>
    live.filter(({ question }) => (question.place === null) === isWaiting),
  ) as [Ranked[], Ranked[]];
  return ordered(
    waiting,
    order,
    onStage.map(({ question }) => question),
  );
}
