import { randomBytes } from 'node:crypto';
import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import { grow } from '../growth/grow.ts';
import { grownToken } from '../growth/grown-people.ts';
import type { Size } from '../growth/size.ts';
import { until } from '../harness/until.ts';
import { Hall, inHundreds, livePoll, watch } from './hall.ts';
import { median } from './measure.ts';
import { postgresCpu } from './postgres-cpu.ts';

const answers = ['a', 'b', 'c', 'd'];

/** What something cost, and for how long whoever asked for it had to wait. */
export interface Cost {
  /** of the server's process */
  cpuMicros: number;
  /** of PostgreSQL's backends */
  databaseCpuMicros: number;
  waitedMs: number;
}

interface Voter {
  socket: LoadSocket;
  version: number;
}

/** A server and its database, in which so much has piled up. */
export class GrownHall {
  private voters: Voter[] = [];
  private deltas = 0;

  private constructor(
    private readonly hall: Hall,
    private readonly databaseCpu: () => number,
  ) {}

  /** Half of the voters are in the poll already, the others are new. */
  static async open(databaseUrl: string, size: Size, voters: number): Promise<GrownHall> {
    const hall = await Hall.open(databaseUrl, [livePoll, livePoll, livePoll, livePoll]);
    const place = { id: hall.meeting.id, session: hall.session, poll: hall.polls[0]!, answers };
    await grow(databaseUrl, place, size);
    const grown = new GrownHall(hall, await postgresCpu(databaseUrl));
    const invited = (await hall.invite(voters / 2)).map(({ token }) => token);
    const known = invited.map((_, index) => grownToken(hall.meeting.id, index + 1));
    grown.voters = await inHundreds([...known, ...invited], async (token) => {
      const event = (name: string) => void (grown.deltas += name === 'delta' ? 1 : 0);
      const who = { as: 'attendee' as const, token };
      return { socket: await LoadSocket.open(hall.program.url, who, { event }), version: 1 };
    });
    return grown;
  }

  /** Everybody votes at once, and once more when all are answered. */
  async vote(waves: number): Promise<Cost> {
    const waited: number[] = [];
    return this.cost(waves * this.voters.length, async () => {
      for (let wave = 0; wave < waves; wave += 1) {
        const begun = performance.now();
        await Promise.all(this.voters.map((voter) => this.voteOnce(voter)));
        waited.push(performance.now() - begun);
      }
      return median(waited);
    });
  }

  /** Everybody watches the session, and sees one vote after the other. */
  async deliver(votes: number): Promise<Cost> {
    const waited: number[] = [];
    await inHundreds(this.voters, ({ socket }) => watch(socket, this.hall.session, ['attendee']));
    const cost = await this.cost(votes * this.voters.length, async () => {
      for (let vote = 0; vote < votes; vote += 1) {
        const [begun, before] = [performance.now(), this.deltas];
        await this.voteOnce(this.voters[vote % this.voters.length]!);
        await until('everybody has seen the vote', () => this.deltas - before >= this.voters.length);
        waited.push(performance.now() - begun);
      }
      return median(waited);
    });
    const channel = this.hall.session;
    await inHundreds(this.voters, ({ socket }) => socket.send('live:unsubscribe', { channel }));
    return cost;
  }

  /** New people join and watch, one after the other. */
  async join(count: number): Promise<Cost> {
    const waited: number[] = [];
    return this.cost(count, async () => {
      for (let person = 0; person < count; person += 1) {
        const begun = performance.now();
        const socket = await this.joinOnce();
        waited.push(performance.now() - begun);
        socket.terminate();
      }
      return median(waited);
    });
  }

  /** Ends the connections; the server goes with its database. */
  leave(): void {
    for (const { socket } of this.voters) socket.terminate();
  }

  private async joinOnce(): Promise<LoadSocket> {
    const { meeting, session, program } = this.hall;
    const socket = await LoadSocket.open(program.url, { as: 'guest' });
    const token = randomBytes(32).toString('base64url');
    const input = { code: meeting.code, token, attendance: 'hall' as const, name: null, group: null };
    const reply = await socket.send('people:join', input);
    if (!reply.ok || reply.data.state !== 'in') throw new Error(`Not in: ${JSON.stringify(reply)}`);
    for (const channel of [meeting.id, session])
      await watch(socket, channel, ['attendee', `person:${reply.data.attendee.id}`]);
    return socket;
  }

  private async voteOnce(voter: Voter): Promise<void> {
    voter.version += 1;
    const answer = answers[voter.version % answers.length]!;
    const input = { session: this.hall.session, poll: this.hall.polls[0]!, answer, version: voter.version };
    const reply = await voter.socket.send('poll:vote', input);
    if (!reply.ok) throw new Error(`A vote was refused: ${JSON.stringify(reply.error)}`);
  }

  private async cost(count: number, work: () => Promise<number>): Promise<Cost> {
    const [cpu, database] = [this.hall.program.cpu(), this.databaseCpu()];
    const waitedMs = await work();
    return {
      waitedMs,
      cpuMicros: ((this.hall.program.cpu() - cpu) / count) * 1e6,
      databaseCpuMicros: ((this.databaseCpu() - database) / count) * 1e6,
    };
  }
}
