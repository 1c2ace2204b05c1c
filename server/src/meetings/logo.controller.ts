import { Controller, Get, Param, Res } from '@nestjs/common';
import { Id } from '@miteinander/shared/wire/id';
import type { Response } from 'express';
import { sendPicture, Sha256 } from '../http/send-picture.ts';
import { MeetingsSource } from './meetings.source.ts';

/** The logo of a meeting, for everybody who knows where it is; gone with the meeting. */
@Controller('api/meetings')
export class LogoController {
  constructor(private readonly meetings: MeetingsSource) {}

  @Get(':id/logo/:hash')
  async logo(@Param('id') id: string, @Param('hash') hash: string, @Res() response: Response): Promise<void> {
    const [meeting, wanted] = [Id.safeParse(id), Sha256.safeParse(hash)];
    const isAddress = meeting.success && wanted.success;
    sendPicture(response, isAddress ? await this.meetings.logo(meeting.data, wanted.data) : undefined);
  }
}
