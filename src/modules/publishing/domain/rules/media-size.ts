import type { Limits } from '#networks/contract/limits.ts'
import { type Check, type MediaFacts, type MediaFile, note, type PostRule, plural } from '../checks-shape.ts'
import { kindOf, megabytes, named, takenAs } from './media-kind.ts'

const mustFix = (id: string, message: string, cure: string): Check =>
  note(`media.${id}`, 'must-fix', message, cure, { place: 'media' })

/** Bytes of what we do not make smaller ourselves; images are fitted before they are sent. */
export const mediaBytes: PostRule = ({ media, limits, networkName }) =>
  media.flatMap((item, index): Check[] => {
    if (!item.file) return []
    const kind = kindOf(item.file)
    const most =
      kind === 'image'
        ? undefined
        : (limits.media[kind as 'gif' | 'video' | 'document']?.maxBytes ?? undefined)
    return most !== undefined && item.file.size > most
      ? [
          mustFix(
            'too-large',
            `${named(item, index)} is ${megabytes(item.file.size)}; ${networkName} takes ${megabytes(most)} at most.`,
            'Make it shorter or smaller.',
          ),
        ]
      : []
  })

/** Width by height, after cropping, and the smallest and largest side. */
export const mediaShape: PostRule = ({ media, limits, networkName }) =>
  media.flatMap((item, index): Check[] => {
    const bounds = item.file && boundsOf(item.file, limits)
    const shape = shapeOf(item)
    if (!shape || !bounds) return []
    const { minRatio = 0, maxRatio = Number.POSITIVE_INFINITY, minSide = 0, maxSide, fitted } = bounds
    const ratio = shape.width / shape.height
    const name = named(item, index)
    const found: Check[] = []
    // A pixel more or less is not what a network refuses.
    if (ratio < minRatio * 0.995)
      found.push(mustFix('too-tall', `${name} is too tall for ${networkName}.`, cureOf(item, minRatio)))
    if (ratio > maxRatio * 1.005)
      found.push(mustFix('too-wide', `${name} is too wide for ${networkName}.`, cureOf(item, maxRatio)))
    const longest = Math.max(shape.width, shape.height)
    const scale = fitted ? Math.min(1, maxSide / longest) : 1
    if (Math.round(Math.min(shape.width, shape.height) * scale) < minSide)
      found.push(
        mustFix(
          'too-small',
          `${name} is smaller than the ${minSide} pixels ${networkName} asks for.`,
          'Use a larger one.',
        ),
      )
    if (!fitted && longest > maxSide)
      found.push(
        mustFix(
          'too-many-pixels',
          `${name} is ${shape.width} × ${shape.height}; ${networkName} takes ${maxSide} pixels along a side.`,
          'Export it smaller.',
        ),
      )
    return found
  })

/** In whole pixels. Videos are sent whole. */
function shapeOf({ file, crop }: MediaFacts): { width: number; height: number } | null {
  if (!file?.width || !file.height) return null
  const part = crop && kindOf(file) !== 'video' ? crop : { width: 1, height: 1 }
  return {
    width: Math.max(1, Math.round(file.width * part.width)),
    height: Math.max(1, Math.round(file.height * part.height)),
  }
}

/** Pictures are made smaller until they fit; videos go out as they are. */
function boundsOf(file: MediaFile, { media }: Limits) {
  const kind = takenAs(file, { media })
  if (kind === 'image') return { ...media.image, fitted: true }
  if (kind === 'gif' && media.gif) return { ...media.gif, fitted: true }
  if (kind !== 'video' || !media.video) return undefined
  const { minRatio, maxRatio, maxSide = Number.POSITIVE_INFINITY } = media.video
  return { minRatio, maxRatio, maxSide, minSide: 0, fitted: false }
}

function cureOf({ file }: MediaFacts, ratio: number): string {
  const goal = ratio >= 1 ? `${Number(ratio.toFixed(2))} to 1` : `1 to ${Number((1 / ratio).toFixed(2))}`
  return file && kindOf(file) === 'image'
    ? `Crop it to ${goal}, width to height.`
    : `Use one of ${goal}, width to height.`
}

/** How long a video runs and how many pages a document has. */
export const mediaLength: PostRule = ({ media, limits, networkName }) =>
  media.flatMap((item, index): Check[] => {
    const { file } = item
    if (!file) return []
    const name = named(item, index)
    const { video, document } = limits.media
    const seconds = kindOf(file) === 'video' ? file.seconds : null
    if (video && seconds && seconds > (video.maxSeconds ?? Number.POSITIVE_INFINITY) + 0.5)
      return [
        mustFix(
          'too-long',
          `${name} runs ${running(seconds)}; ${networkName} takes ${running(video.maxSeconds ?? 0)} at most.`,
          'Cut it.',
        ),
      ]
    if (video && seconds && seconds < (video.minSeconds ?? 0))
      return [
        mustFix(
          'too-short',
          `${name} is shorter than the ${plural(video.minSeconds ?? 0, 'second')} ${networkName} asks for.`,
          'Use a longer one.',
        ),
      ]
    const most = document?.maxPages
    return kindOf(file) === 'document' && most !== undefined && (file.pages ?? 0) > most
      ? [
          mustFix(
            'too-many-pages',
            `${name} has ${plural(file.pages ?? 0, 'page')}; ${networkName} takes ${most} at most.`,
            'Leave pages out.',
          ),
        ]
      : []
  })

function running(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 120) return plural(whole, 'second')
  const rest = whole % 60
  return `${plural(Math.floor(whole / 60), 'minute')}${rest > 0 ? ` ${plural(rest, 'second')}` : ''}`
}
