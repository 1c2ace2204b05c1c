/** One write per vote behind plain socket.io: a prepared INSERT through a pool of ten, or TypeORM's `save()`. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Server } from 'socket.io';
import { DataSource, EntitySchema } from 'typeorm';
import { listen, transport } from './serving.ts';

interface Vote {
  id: string;
  poll: string;
  voter: string;
  answer: string;
  version: number;
}

const url = process.env['DATABASE_URL']!;
const store = process.env['STORE'] === 'save' ? await saving() : inserting();

listen((http) => {
  const io = new Server(http, transport);
  io.on('connection', (socket) => {
    const voter = randomUUID();
    socket.on(
      'command',
      (command: { input: Omit<Vote, 'voter' | 'id'> }, answer: (reply: unknown) => void) => {
        const { poll, answer: chosen, version } = command.input;
        const vote = { id: randomUUID(), poll, voter, answer: JSON.stringify(chosen), version };
        void store(vote).then(
          () => answer({ ok: true, data: { id: poll, answer: chosen, version } }),
          () => answer({ ok: false, error: { code: 'internal' } }),
        );
      },
    );
    socket.emit('hello', {});
  });
});

function inserting(): (vote: Vote) => Promise<unknown> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const text = 'INSERT INTO bench_vote (id, poll, voter, answer, version) VALUES ($1, $2, $3, $4, $5)';
  return ({ id, poll, voter, answer, version }) =>
    pool.query({ name: 'insert', text, values: [id, poll, voter, answer, version] });
}

async function saving(): Promise<(vote: Vote) => Promise<unknown>> {
  const entity = new EntitySchema<Vote>({
    name: 'Vote',
    tableName: 'bench_vote',
    columns: {
      id: { type: 'uuid', primary: true },
      poll: { type: 'uuid' },
      voter: { type: 'uuid' },
      answer: { type: 'jsonb' },
      version: { type: 'int' },
    },
  });
  const source = new DataSource({ type: 'postgres', url, entities: [entity], poolSize: 10 });
  await source.initialize();
  const votes = source.getRepository(entity);
  return (vote) => votes.save(votes.create(vote));
}
