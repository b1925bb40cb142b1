import type { Check } from '#modules/publishing/contract.ts'

export type Piece = { text: string; tone: 'stop' | 'wait' | null }

/** Cuts a text at the spans its checks name. Spans count code points, half-open; what must be fixed covers the rest. */
export function markSpans(text: string, checks: readonly Pick<Check, 'severity' | 'span'>[]): Piece[] {
  const points = Array.from(text)
  const tones: Piece['tone'][] = points.map(() => null)
  for (const { severity, span } of checks) {
    if (!span || severity === 'good-to-know') continue
    const tone = severity === 'must-fix' ? 'stop' : 'wait'
    for (let at = Math.max(0, span[0]); at < Math.min(points.length, span[1]); at += 1) {
      if (tones[at] !== 'stop') tones[at] = tone
    }
  }
  const pieces: Piece[] = []
  for (const [at, point] of points.entries()) {
    const tone = tones[at] ?? null
    const last = pieces.at(-1)
    if (last && last.tone === tone) last.text += point
    else pieces.push({ text: point, tone })
  }
  return pieces
}
