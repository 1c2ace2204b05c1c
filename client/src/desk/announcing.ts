import type { StageControl } from './use-stage-control.ts';
import type { Steering } from './use-steering.ts';

interface Announcing {
  steering: Steering;
  stage: StageControl;
  close: () => void;
}

/** Publishing an announcement, and taking it back. */
export function announcing({ steering: { steer }, stage: { show, stage, before }, close }: Announcing) {
  const isShown = (id: string) => stage?.scene.kind === 'announcement' && stage.scene.announcement === id;
  return {
    onPublish: async (text: Record<string, string>, onStage: boolean) => {
      const published = await steer('announcement:publish', { text });
      if (!published) return false;
      if (onStage) show({ kind: 'announcement', announcement: published.data.id });
      close();
      return true;
    },
    /** A display keeps its last picture, so what is taken back has to leave the stage too. */
    onWithdraw: async ({ id, revision }: { id: string; revision?: number | undefined }) => {
      if (revision === undefined) return;
      if (isShown(id)) show(before ?? { kind: 'welcome' });
      await steer('announcement:withdraw', { announcement: id, expects: revision });
    },
  };
}
