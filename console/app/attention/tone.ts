/** Two soft notes a fourth apart, in hertz, and how they fade. Loudness is of 1. */
const notes = [587.33, 783.99];
const gapS = 0.09;
const lengthS = 0.5;
const loudness = 0.05;

let context: AudioContext | undefined;

/** A short, quiet tone; nothing where the browser has no sound, or gives none before the page was pressed once. */
export function playTone(): void {
  if (!('AudioContext' in window)) return;
  context ??= new AudioContext();
  void context.resume().catch(() => undefined);
  const begin = context.currentTime + 0.02;
  for (const [index, hertz] of notes.entries()) playNote(context, hertz, begin + index * gapS);
}

function playNote(audio: AudioContext, hertz: number, at: number): void {
  const note = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const fade = new GainNode(audio, { gain: 0 });
  fade.gain.setValueAtTime(0, at);
  fade.gain.linearRampToValueAtTime(loudness, at + 0.015);
  fade.gain.exponentialRampToValueAtTime(0.0001, at + lengthS);
  note.connect(fade).connect(audio.destination);
  note.start(at);
  note.stop(at + lengthS);
}
