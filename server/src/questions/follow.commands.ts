import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { tokenHash } from '../people/secrets.ts';
import { presentAsked } from './asked.presenter.ts';
import { findByLink, keepLink } from './follow.sql.ts';

/**
 * Personal links: whoever has one can read what became of a question, also on another device and after the meeting,
 * and learns no more than that [Q27].
 */
@Injectable()
@Commands()
export class FollowCommands {
  constructor(private readonly database: Database) {}

  @Handles('question:keep-link')
  async keepLink({ actor, input, write }: Call<'question:keep-link'>): Answer<'question:keep-link'> {
    const { session, question, token } = input;
    return write([session], async ({ query }) => {
      const wanted = { session, question, author: actor.id!, hash: tokenHash(token) };
      if (!(await keepLink(query, wanted))) throw new Refusal('not-found');
      return { data: null };
    });
  }

  @Handles('question:by-link')
  async byLink({ input }: Call<'question:by-link'>): Answer<'question:by-link'> {
    const found = await findByLink(this.database.query, tokenHash(input.token));
    if (!found) throw new Refusal('not-found');
    const { revision: _, messages: __, ...view } = presentAsked(found.row, found.root);
    return { data: view };
  }
}
