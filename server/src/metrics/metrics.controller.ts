import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../config.ts';
import { Exposition } from './exposition.ts';
import { mayReadMetrics } from './metrics-access.ts';

const refused = 'Metrics are for this machine, or for METRICS_TOKEN: see docs/operations.md.\n';

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly exposition: Exposition,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = { peer: request.socket.remoteAddress, headers: request.headers };
    if (!mayReadMetrics(asked, this.config.metricsToken)) {
      response.status(403).type('text').send(refused);
      return;
    }
    response.set('Cache-Control', 'no-store').type(this.exposition.contentType);
    response.send(await this.exposition.text());
  }
}
