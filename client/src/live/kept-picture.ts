import type { StreamState } from '@miteinander/shared/wire/live-rules';
import type { Channels, KeptPicture } from './store.ts';

/**
 * What a page knew, as text, so that it opens with its last picture where there is no network, and goes on from
 * there where there is one. The same operation as after a dead zone: every stream says how far it has got.
 */
interface Written {
  /** of the contract the views were made by: another one may not understand them */
  contract: string;
  /** milliseconds since 1970 by this device's clock */
  at: number;
  channels: [channel: string, [stream: string, WrittenStream][]][];
}

interface WrittenStream {
  epoch: string | null;
  to: number;
  things: [kind: string, { id: string }[]][];
}

/** An older picture would mislead more than it helps. */
const keptMs = 12 * 60 * 60 * 1000;

export function written(channels: Channels, contract: string, at: number): string {
  const picture: Written = {
    contract,
    at,
    channels: [...channels].map(([channel, streams]) => [
      channel,
      [...streams].map(([stream, state]) => [stream, writtenStream(state)]),
    ]),
  };
  return JSON.stringify(picture);
}

function writtenStream({ epoch, to, things }: StreamState): WrittenStream {
  return { epoch, to, things: [...things].map(([kind, views]) => [kind, [...views.values()]]) };
}

/** Undefined if there is none, or none that is of use. */
export function read(text: string | null, contract: string, nowMs: number): KeptPicture | undefined {
  if (text === null) return undefined;
  try {
    const { channels, ...picture } = JSON.parse(text) as Written;
    const isOfUse = picture.contract === contract && nowMs - picture.at < keptMs && nowMs >= picture.at;
    if (!isOfUse) return undefined;
    const streamsOf = (streams: [string, WrittenStream][]) =>
      new Map(streams.map(([stream, state]) => [stream, readStream(state)]));
    return {
      channels: new Map(channels.map(([channel, streams]) => [channel, streamsOf(streams)])),
      at: picture.at,
    };
  } catch {
    return undefined;
  }
}

function readStream({ epoch, to, things }: WrittenStream): StreamState {
  return {
    epoch,
    to,
    things: new Map(things.map(([kind, views]) => [kind, new Map(views.map((view) => [view.id, view]))])),
  };
}
