import { Component, type ReactNode } from 'react';
import { NoticeScene } from '../stage/notice-scene.tsx';
import { stageWords } from '../stage/stage-words.ts';

const reloadAfterMs = 10_000;

/** If a picture cannot be drawn, nobody sits there to reload the page: a calm word, and it begins anew. */
export class NeverBlank extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    setTimeout(() => location.reload(), reloadAfterMs);
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    // What lies over a video is better gone than in the way.
    if (document.documentElement.dataset['kind'] === 'overlay') return null;
    const words = stageWords(document.documentElement.lang, undefined);
    return (
      <main>
        <NoticeScene words={words} title={words.t('waiting.title')} text={null} />
      </main>
    );
  }
}
