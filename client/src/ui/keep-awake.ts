/** Asks the browser not to switch the screen off. It may refuse (no HTTPS, an old browser); then nothing is lost. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
