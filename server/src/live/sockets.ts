import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';

/** Serves socket.io beside HTTP, on the same port. */
export function useSockets(app: INestApplication): void {
  app.useWebSocketAdapter(new IoAdapter(app));
}
