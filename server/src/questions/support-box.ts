import type { SupportedView } from '@miteinander/shared/questions/questions.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import { type InSession, SessionCommits } from '../live/session-commits.ts';
import { Metrics } from '../metrics/metrics.ts';
import {
  decideSupport,
  isSupported,
  notSupportable,
  type OwnSupport,
  type SentSupport,
  type Supportable,
} from './support.rules.ts';
import { type ChangedSupport, type Gain, type Supporter, SupportSql } from './support.sql.ts';
import { SupportRanks } from './support-ranks.ts';

export interface Support extends InSession {
  attendee: string;
  sent: SentSupport;
}

export interface Counted {
  data: SupportedView;
  revision: number | undefined;
}

/**
 * Commits support in groups, per session [Q11]: all of it is checked against its question and against what is
 * stored, under the channel's lock, in the order in which it came; whoever is answered is stored.
 */
@Injectable()
export class SupportBox {
  private readonly commits = new SessionCommits<Support, Counted>(
    (where) => (all) => this.commit(where, all),
  );

  constructor(
    private readonly channel: ChannelWriter,
    private readonly sql: SupportSql,
    private readonly ranks: SupportRanks,
    private readonly metrics: Metrics,
  ) {}

  give(support: Support): Promise<Counted> {
    return this.commits.add(support);
  }

  private async commit(
    { meeting, session }: InSession,
    all: readonly Support[],
  ): Promise<(Counted | Refusal)[]> {
    const { data, revision } = await this.channel.writeAsking(
      { meeting, channels: [session], actor: null },
      (query) => this.sql.questions(query, session, new Set(all.map(({ sent }) => sent.id))),
      (tx, questions) => this.count(tx, questions, all),
    );
    if (revision !== undefined) this.ranks.changed({ meeting, session });
    this.metrics.supportBatch(data);
    return data.map((each) => (each instanceof Refusal ? each : { data: each, revision }));
  }

  private async count(tx: ChannelTx, questions: ReadonlyMap<string, Supportable>, all: readonly Support[]) {
    const asked = all.map(({ attendee, sent }) => ({
      attendee,
      root: questions.get(sent.id)?.root_id ?? null,
    }));
    const found = await this.sql.find(tx.query, asked);
    const batch = new Batch();
    const answers = all.map((support, index) => {
      const question = questions.get(support.sent.id);
      const supporter = found[index]!;
      if (supporter.attendance === null) return new Refusal('revoked');
      if (!question) return new Refusal('not-found');
      return batch.take(support, question, supporter);
    });
    if (batch.isUnchanged) return { data: answers, isUnchanged: true };
    await this.sql.store(tx.query, batch, tx.revision);
    return { data: answers, persons: batch.persons };
  }
}

/** What one person has given to one family of questions, before the batch and now. */
interface Taken {
  support: Support;
  root: string;
  supporter: Supporter;
  now: OwnSupport;
}

/** The support of one transaction, taken one after the other. */
class Batch {
  readonly persons = new Set<string>();
  /** by person, then by family */
  private readonly taken = new Map<string, Map<string, Taken>>();

  get isUnchanged(): boolean {
    return this.persons.size === 0;
  }

  take(support: Support, question: Supportable, supporter: Supporter): SupportedView | Refusal {
    const { attendee, sent } = support;
    const families = this.taken.get(attendee) ?? new Map<string, Taken>();
    const before = families.get(question.root_id);
    const own = before?.now ?? supporter.own;
    const decision = decideSupport(own, sent, notSupportable(question));
    if ('refusal' in decision) return decision.refusal;
    if (decision.own === own) return decision.view;
    const taken = { support, root: question.root_id, supporter, ...before, now: decision.own };
    this.taken.set(attendee, families.set(question.root_id, taken));
    this.persons.add(attendee);
    return decision.view;
  }

  /** What to write: each row once. */
  get changed(): ChangedSupport[] {
    return this.all.flatMap(({ support, supporter, now }) =>
      [...now]
        .filter(([question, given]) => supporter.own.get(question) !== given)
        .map(([question, given]) => ({
          question,
          attendee: support.attendee,
          meeting: support.meeting,
          attendance: supporter.attendance,
          group: supporter.group_id,
          ...given,
        })),
    );
  }

  /** Each person once, whichever of the wordings they support. */
  get gains(): Gain[] {
    const gains = new Map<string, number>();
    for (const { root, supporter, now } of this.all) {
      const n = Number(isSupported(now)) - Number(isSupported(supporter.own));
      if (n !== 0) gains.set(root, (gains.get(root) ?? 0) + n);
    }
    return [...gains].map(([question, n]) => ({ question, n }));
  }

  private get all(): Taken[] {
    return [...this.taken.values()].flatMap((families) => [...families.values()]);
  }
}
