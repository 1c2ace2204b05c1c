import { Controller, Get, Param, Res } from '@nestjs/common';
import { Id } from '@miteinander/shared/wire/id';
import type { Response } from 'express';
import { Database } from '../database/database.ts';
import { type Picture, sendPicture, Sha256 } from '../http/send-picture.ts';

/** What people on podiums look like, for everybody who knows where it is; gone with the meeting. */
@Controller('api/panelists')
export class PicturesController {
  constructor(private readonly database: Database) {}

  @Get(':id/picture/:hash')
  async picture(
    @Param('id') id: string,
    @Param('hash') hash: string,
    @Res() response: Response,
  ): Promise<void> {
    const [panelist, wanted] = [Id.safeParse(id), Sha256.safeParse(hash)];
    const isAddress = panelist.success && wanted.success;
    sendPicture(response, isAddress ? await this.find(panelist.data, wanted.data) : undefined);
  }

  private async find(panelist: string, hash: string): Promise<Picture | undefined> {
    const [row] = await this.database.query<Picture>(
      'SELECT type, bytes FROM panelist_picture WHERE panelist_id = $1 AND hash = $2',
      [panelist, hash],
    );
    return row;
  }
}
