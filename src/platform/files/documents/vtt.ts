import { ok, type Result } from '#kernel/result.ts'
import { unfit } from '../refusals.ts'
import type { Taken } from '../taken.ts'

const TIMING =
  /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t].*)?$/
const MAX_CUES = 20_000

/** Captions as they are kept: WebVTT whose cues have times in order. `seconds` is when the last one ends. */
export function takeVtt(name: string, bytes: Buffer): Result<Taken> {
  const help = 'Correct it in the program it was made with, and add it again.'
  const no = (what: string) => unfit(`The captions in “${name}” cannot be used: ${what}`, help)
  const text = decoded(bytes)
  if (text === null) return no('they are not written in UTF-8.')
  const times: [number, number][] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.includes('-->')) continue
    const timing = TIMING.exec(line.trimEnd())
    if (!timing) return no(`line ${index + 1} is no pair of times.`)
    const [start, end] = [secondsOf(timing[1] ?? ''), secondsOf(timing[2] ?? '')]
    if (end <= start) return no(`the caption at line ${index + 1} ends before it begins.`)
    if (start < (times.at(-1)?.[0] ?? 0))
      return no(`the caption at line ${index + 1} begins before the one above it.`)
    times.push([start, end])
  }
  if (times.length === 0) return no('there is no caption in them.')
  if (times.length > MAX_CUES) return no(`they hold more than ${MAX_CUES.toLocaleString('en')} captions.`)
  const seconds = Math.max(...times.map(([, end]) => end))
  return ok({ name, mimeType: 'text/vtt', kind: 'captions', seconds, notes: [] })
}

function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n')
  } catch {
    return null
  }
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
