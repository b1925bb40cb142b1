/** Two tones, again every two seconds. */
const EVERY_MS = 2000
/** After so long nobody sits there. */
const LONGEST_MS = 120_000

/** Sounds until it is told to stop. A browser in which nobody clicked yet keeps silent; then the band is what is left. */
export function ring(): () => void {
  const audio = new AudioContext()
  const sound = (): void => {
    tone(audio, 880, 0)
    tone(audio, 660, 0.35)
  }
  sound()
  const timer = setInterval(sound, EVERY_MS)
  const stop = (): void => {
    clearInterval(timer)
    if (audio.state !== 'closed') void audio.close()
  }
  const end = setTimeout(stop, LONGEST_MS)
  return () => {
    clearTimeout(end)
    stop()
  }
}

function tone(audio: AudioContext, hertz: number, afterS: number): void {
  const start = audio.currentTime + afterS
  const [oscillator, volume] = [audio.createOscillator(), audio.createGain()]
  oscillator.frequency.value = hertz
  volume.gain.setValueAtTime(0.0001, start)
  volume.gain.exponentialRampToValueAtTime(0.3, start + 0.03)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3)
  oscillator.connect(volume).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + 0.32)
}
