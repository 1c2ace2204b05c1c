/** `f` or a double click fills the screen, where the browser's own key cannot be reached. */
export function fillScreenOnRequest(): void {
  const toggle = () => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    done.catch(() => undefined);
  };
  document.addEventListener('dblclick', toggle);
  document.addEventListener('keydown', (pressed) => {
    if (pressed.key === 'f' && !pressed.ctrlKey && !pressed.metaKey) toggle();
  });
}
