import { useSyncExternalStore } from 'react';
import { useHello } from '../live/hooks.tsx';
import type { AddressSettings } from './display-settings.ts';
import type { Introducer } from './introducer.ts';
import type { Keeper } from './keeper.ts';
import { NotPlaying } from './not-playing.tsx';
import { Playing } from './playing.tsx';
import { useReloadWhenOutdated } from '../live/use-reload-when-outdated.ts';

interface DisplayPageProps {
  introducer: Introducer;
  keeper: Keeper;
  address: AddressSettings;
}

/** A display: introduces itself if nobody knows it, draws the stage it follows, and never goes blank. */
export function DisplayPage({ introducer, keeper, address }: DisplayPageProps) {
  const introduction = useSyncExternalStore(introducer.subscribe, introducer.getSnapshot);
  useReloadWhenOutdated(useHello()?.outdated === true);
  return introduction.state === 'playing' ? (
    <Playing address={address} keeper={keeper} isNew={introduction.isNew} />
  ) : (
    <NotPlaying address={address} keeper={keeper} introduction={introduction} />
  );
}
