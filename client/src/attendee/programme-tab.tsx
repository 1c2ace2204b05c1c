import { lazy, Suspense, type ComponentProps } from 'react';
import { Skeleton } from '../ui/skeleton.tsx';

// Not needed until a vote can be cast.
const ProgrammePage = lazy(async () => ({
  default: (await import('../sessions/programme-page.tsx')).ProgrammePage,
}));

export function ProgrammeTab(props: ComponentProps<typeof ProgrammePage>) {
  return (
    <Suspense fallback={<Skeleton />}>
      <ProgrammePage {...props} />
    </Suspense>
  );
}
