import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { Clock } from './database/clock.ts';
import { Database, serverName } from './database/database.ts';
import { entities } from './entities.ts';
import { clientPages, securityHeaders } from './http/pages.ts';
import { Lifecycle } from './lifecycle.ts';
import { LiveGateway } from './live/live.gateway.ts';
import { openLog } from './log/log.ts';
import { NestLog } from './log/nest-log.ts';
import { StartError } from './start-error.ts';

export interface RunningServer {
  port: number;
  database: Database;
  /** drains, then closes sockets, HTTP and database connections */
  stop(): Promise<void>;
}

/** Brings the tables up to date and serves API, sockets and pages on one port. */
export async function startServer(
  config: Config,
  databaseUrl: string,
  prepare: (database: Database) => Promise<void>,
): Promise<RunningServer> {
  const database = new Database(databaseUrl, entities, serverName);
  await database.open();
  await prepare(database);
  const clock = new Clock(database);
  await clock.start();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with({ config, database, clock }), {
    logger: new NestLog(openLog(config.log)),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use(clientPages());
  await app.init();
  const lifecycle = app.get(Lifecycle);
  const gateway = app.get(LiveGateway);
  lifecycle.start();
  gateway.serve(app.getHttpServer());
  const stop = async () => {
    await lifecycle.drain();
    gateway.close();
    await app.close();
    clock.stop();
    await database.close();
  };
  try {
    return { port: await listen(app, config), database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A hall that comes back at once; what does not fit waits a second before it tries again (the kernel has the last word). */
const backlog = 4096;

async function listen(app: NestExpressApplication, { port, host }: Config): Promise<number> {
  const server: Server = app.getHttpServer();
  try {
    // Not through Nest, which prints an error of its own before it throws.
    server.listen({ port, host, backlog });
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new StartError(`Port ${port} is taken; set PORT to another one.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${port} may not be opened by this user; set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL') throw new StartError(`This machine has no address ${host}; check HOST.`);
    throw error;
  }
  return (server.address() as AddressInfo).port;
}
