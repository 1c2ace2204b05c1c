/**
 * How a phone calls somebody: two soft tones and a short vibration, as far as the browser allows. No file is
 * loaded for it. Browsers play nothing before a tap, so the tap that asks to speak makes the sound ready.
 */
let context: AudioContext | undefined;

/** To be called in a tap. */
export function readySound(): void {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
  } catch {
    // No sound on this device: the screen and the vibration remain.
  }
}

/** Calls once. */
export function signal(): void {
  // Before the first tap the browser refuses, and complains about it.
  const canVibrate = 'vibrate' in navigator && 'userActivation' in navigator;
  if (canVibrate && navigator.userActivation.hasBeenActive) navigator.vibrate([250, 120, 250]);
  if (context?.state !== 'running') return;
  tone(context, 587, 0);
  tone(context, 784, 0.28);
}

/** A tone that swells and fades, so that nobody is startled. */
function tone(audio: AudioContext, hertz: number, afterS: number): void {
  const from = audio.currentTime + afterS;
  const oscillator = new OscillatorNode(audio, { frequency: hertz, type: 'sine' });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.35, from + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.001, from + 0.7);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(from);
  oscillator.stop(from + 0.75);
}
