import type { Limits, VideoLimits } from '#networks/contract/limits.ts'
import { type FileCard, type FileKind, inWords } from '#platform/files/index.ts'
import { neededRatio, ratioWords } from './crop.ts'
import { type Problem, problem } from './problem.ts'

const formats: Readonly<Record<string, string>> = {
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
  'video/webm': 'WebM',
}

/** Why a video cannot go to this network; null when it can. Videos are sent as they are. Pure. */
export function videoProblem(card: FileCard, limits: VideoLimits | undefined): Problem | null {
  const { name, seconds } = card
  if (!limits)
    return problem('This network takes no videos from Weft. Leave it out here, or post a link to it.')
  if (!limits.mimeTypes.includes(card.mimeType)) {
    const taken = limits.mimeTypes.map((type) => formats[type] ?? type).join(', ')
    return problem(
      `“${name}” is ${formats[card.mimeType] ?? card.mimeType}; this network takes ${taken}. Export it so and add it again.`,
    )
  }
  if (card.size > limits.maxBytes)
    return problem(
      `“${name}” has ${inWords(card.size)}; this network takes ${inWords(limits.maxBytes)}. Export it smaller.`,
    )
  if (seconds && limits.maxSeconds !== undefined && seconds > limits.maxSeconds + 0.5)
    return problem(
      `“${name}” lasts ${lasting(seconds)}; this network takes ${lasting(limits.maxSeconds)}. Shorten it.`,
    )
  if (seconds && limits.minSeconds !== undefined && seconds < limits.minSeconds - 0.05)
    return problem(
      `“${name}” lasts ${lasting(seconds)}; this network wants ${lasting(limits.minSeconds)} at least.`,
    )
  return shapeProblem(card, limits)
}

function shapeProblem({ name, width, height }: FileCard, limits: VideoLimits): Problem | null {
  if (!width || !height) return null
  const ratio = neededRatio({ width, height }, limits)
  if (ratio !== null)
    return problem(
      `“${name}” is ${width} × ${height}; this network wants a shape nearer to ${ratioWords(ratio)}. Export it so and add it again.`,
    )
  return limits.maxSide !== undefined && Math.max(width, height) > limits.maxSide
    ? problem(
        `“${name}” is ${width} × ${height}; this network takes ${limits.maxSide} pixels along a side. Export it smaller.`,
      )
    : null
}

/** Why a document cannot go to this network; null when it can. Pure. */
export function documentProblem(card: FileCard, limits: Limits['media']['document']): Problem | null {
  const { name, pages } = card
  if (!limits) return problem('This network takes no documents. Leave it out here, or post a link to it.')
  if (!limits.mimeTypes.includes(card.mimeType))
    return problem(`This network does not take “${name}” (${card.mimeType}).`)
  if (card.size > limits.maxBytes)
    return problem(
      `“${name}” has ${inWords(card.size)}; this network takes ${inWords(limits.maxBytes)}. Save it smaller.`,
    )
  return pages && limits.maxPages !== undefined && pages > limits.maxPages
    ? problem(`“${name}” has ${pages} pages; this network takes ${limits.maxPages}. Take some out.`)
    : null
}

/** Sound and captions cannot be posted by themselves anywhere. */
export function aloneProblem(kind: FileKind): Problem {
  return problem(
    kind === 'audio'
      ? 'No network takes sound by itself. Make a video of it with a picture, or post a link to it.'
      : 'Captions belong to a video; they cannot be posted by themselves.',
  )
}

/** A length of time as people say it: `40 seconds`, `2 minutes 20 seconds`. */
function lasting(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  const part = (count: number, word: string) =>
    count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`
  return [part(minutes, 'minute'), part(rest, 'second')].filter(Boolean).join(' ') || 'less than a second'
}
