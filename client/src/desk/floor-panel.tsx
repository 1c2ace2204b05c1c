import { FloorCalled } from './floor-called.tsx';
import { FloorCard } from './floor-card.tsx';
import { FloorList } from './floor-list.tsx';
import styles from './floor-panel.module.css';
import type { DeskModel } from './use-desk-model.ts';

/** Who has the floor, who comes, and who wants it. */
export function FloorPanel({ model }: { model: DeskModel }) {
  return (
    <div className={styles.panel}>
      <FloorCard model={model} />
      <FloorCalled model={model} />
      <FloorList model={model} />
    </div>
  );
}
