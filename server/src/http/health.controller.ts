import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../database/database.ts';
import { Lifecycle } from '../lifecycle.ts';

/** For whoever watches the process: is it alive, and may it get traffic? */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const isDatabaseUp = await this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const isReady = isDatabaseUp && !this.lifecycle.isDraining;
    response.status(isReady ? 200 : 503).json({
      status: isReady ? 'ok' : 'unavailable',
      database: isDatabaseUp ? 'up' : 'down',
      draining: this.lifecycle.isDraining,
    });
  }
}
