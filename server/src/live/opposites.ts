import type { CommandName } from '@miteinander/shared/contract';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Change, ChannelTx } from './channel-writer.ts';
import { Commands, Undoes } from './decorators.ts';

/** What a command did, as the log kept it. */
export interface DoneCommand<Before = unknown, Data = unknown> {
  /** what stood there before */
  before: Before;
  /** what it was answered with */
  data: Data;
  /** what the rows that it changed are stamped with as long as nobody has changed them since */
  revision: number;
  /** the same before what came later was undone, if anything was */
  firstRevision: number;
}

/** What an opposite leaves to be done for it. */
export interface Undone extends Pick<Change<unknown>, 'persons'> {
  /** the revisions of the states that are back, if they are not those that `before` tells */
  states?: readonly number[];
  /** called once it is stored for good */
  afterwards?: () => void;
}

/**
 * Puts back what was there, under the locks that the command had; throws `conflict` if the same thing was changed
 * since.
 */
export type Opposite = (tx: ChannelTx, done: DoneCommand) => Promise<Undone | void>;

/** The opposites of commands, which features mark with `@Undoes('stage:show')`. */
@Injectable()
export class Opposites {
  private known: Map<string, Opposite> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** Undefined for what cannot be undone by its nature. */
  of(command: string): Opposite | undefined {
    this.known ??= this.discover();
    return this.known.get(command);
  }

  private discover(): Map<string, Opposite> {
    const found = new Map<string, Opposite>();
    for (const provider of this.discovery.getProviders({ metadataKey: Commands.KEY })) {
      for (const key of Object.getOwnPropertyNames(Object.getPrototypeOf(provider.instance))) {
        const undone = this.discovery.getMetadataByDecorator(Undoes, provider, key);
        const opposite = provider.instance[key] as Opposite;
        for (const name of namesOf(undone)) found.set(name, opposite.bind(provider.instance));
      }
    }
    return found;
  }
}

function namesOf(undone: CommandName | readonly CommandName[] | undefined): readonly CommandName[] {
  return typeof undone === 'string' ? [undone] : (undone ?? []);
}
