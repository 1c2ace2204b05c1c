import { Controller, Get, Param, Res } from '@nestjs/common';
import { Id } from '@miteinander/shared/wire/id';
import type { Response } from 'express';
import { z } from 'zod';
import { MeetingsSource } from './meetings.source.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The logo of a meeting, for everybody who knows where it is; gone with the meeting. */
@Controller('api/meetings')
export class LogoController {
  constructor(private readonly meetings: MeetingsSource) {}

  @Get(':id/logo/:hash')
  async logo(@Param('id') id: string, @Param('hash') hash: string, @Res() response: Response): Promise<void> {
    const [meeting, wanted] = [Id.safeParse(id), Sha256.safeParse(hash)];
    const isAddress = meeting.success && wanted.success;
    const logo = isAddress ? await this.meetings.logo(meeting.data, wanted.data) : undefined;
    if (!logo) return void response.status(404).type('text').send('There is no such picture.');
    response.set({
      'Content-Type': logo.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      // Opened by itself, an SVG is a page: this one may do nothing.
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(logo.bytes);
  }
}
