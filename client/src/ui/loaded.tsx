import { useEffect, useState, type ReactNode } from 'react';
import { Skeleton } from './skeleton.tsx';

type Component<Props> = (props: Props) => ReactNode;

/** A hall's network may be back after this. */
const retryMs = 3_000;

/**
 * A component whose code comes when it is first shown. Where there is no network it waits for one, instead of
 * failing as `lazy` does. To be called once, outside of components.
 */
export function loaded<Props extends object>(
  load: () => Promise<Component<Props>>,
  lines?: number,
): Component<Props> {
  let Ready: Component<Props> | undefined;
  return function Loaded(props: Props) {
    const [, draw] = useState(0);
    useEffect(() => {
      if (Ready) return undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isWanted = true;
      const attempt = async () => {
        try {
          Ready = await load();
          if (isWanted) draw(1);
        } catch {
          if (isWanted) timer = setTimeout(() => void attempt(), retryMs);
        }
      };
      void attempt();
      return () => {
        isWanted = false;
        clearTimeout(timer);
      };
    }, []);
    return Ready ? <Ready {...props} /> : <Skeleton lines={lines} />;
  };
}
