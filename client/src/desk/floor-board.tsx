import { FloorPanel } from './floor-panel.tsx';
import styles from './floor-board.module.css';
import type { DeskModel } from './use-desk-model.ts';

/** The floor with room for everything. */
export function FloorBoard({ model }: { model: DeskModel }) {
  return (
    <div className={styles.board}>
      <FloorPanel model={model} />
    </div>
  );
}
