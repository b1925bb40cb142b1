import { readFile } from 'node:fs/promises'
import type { Limits } from '#networks/contract/limits.ts'
import type { OutgoingMedia } from '#networks/contract/publish.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Opened, openStored } from '#platform/files/index.ts'
import type { MediaItem } from '../contract.ts'
import { loadCaptions } from './captions.ts'
import { aloneProblem } from './film.ts'
import { mediaProblem } from './judge.ts'
import { keptCopy } from './kept-copy.ts'
import { makeGif, makeStill } from './picture.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** A medium ready for an adapter; `warnings` are whole sentences about what people will see differently. */
export interface Prepared extends OutgoingMedia {
  readonly warnings: readonly string[]
}

/**
 * One medium of a post as this network takes it: cropped, upright, scaled down (never up), in a format and size it
 * takes at the highest quality that fits, with captions. Or a problem in words that a person can act on; problems do
 * not go away by trying again. The result of the expensive part is kept, so a second attempt costs a read.
 */
export async function prepareMedia(
  ctx: Ctx,
  item: MediaItem,
  limits: Pick<Limits, 'media'>,
): Promise<Prepared | Problem> {
  const opened = await openStored(ctx, item.fileId)
  if (!opened) return problem('A medium of this post is not in the file store any more. Add it again.')
  const unfit = mediaProblem(opened.card, item.crop, limits)
  if (unfit) return unfit
  const kind = opened.card.kind ?? 'image'
  if (kind === 'image' || kind === 'gif') return preparePicture(ctx, opened, item, limits.media)
  if (kind === 'video') return prepareVideo(ctx, opened, item, limits.media)
  if (kind === 'document') return { ...(await whole(opened, item)), kind }
  return aloneProblem(kind)
}

type MediaLimits = Limits['media']

async function preparePicture(
  ctx: Ctx,
  opened: Opened,
  item: MediaItem,
  limits: MediaLimits,
): Promise<Prepared | Problem> {
  const { card } = opened
  const crop = item.crop ?? null
  const moves = card.kind === 'gif'
  const { gif } = limits
  const moved = moves || (card.frames ?? 1) > 1
  const terms = { crop, limits: moves && gif ? gif : limits.image }
  const made = await keptCopy(ctx, opened, terms, () =>
    moves && gif ? makeGif(opened, crop, gif) : makeStill(opened, crop, limits.image),
  )
  if (isProblem(made)) return made
  const { bytes, mimeType, width, height } = made
  const still = moved && mimeType !== 'image/gif'
  const warnings = still
    ? [...made.warnings, 'It does not move on this network; its first picture is shown.']
    : made.warnings
  return {
    kind: moves && gif ? 'gif' : 'image',
    name: card.name,
    bytes,
    mimeType,
    alt: item.alt,
    width,
    height,
    warnings,
  }
}

async function prepareVideo(
  ctx: Ctx,
  opened: Opened,
  item: MediaItem,
  limits: MediaLimits,
): Promise<Prepared | Problem> {
  const captions = await loadCaptions(ctx, item)
  if (isProblem(captions)) return captions
  const takesCaptions = limits.video?.captions === true
  const warnings = [
    ...(item.crop ? ['Videos are sent whole; the crop does not apply.'] : []),
    ...(captions.length > 0 && !takesCaptions
      ? ['This network takes no captions; people will not see them here.']
      : []),
  ]
  const video = { ...(await whole(opened, item)), kind: 'video' as const, warnings }
  return takesCaptions && captions.length > 0 ? { ...video, captions } : video
}

/** The file as it is. */
async function whole({ card, path }: Opened, item: MediaItem): Promise<Prepared> {
  const { name, mimeType } = card
  const base = {
    name,
    mimeType,
    alt: item.alt,
    width: card.width ?? 0,
    height: card.height ?? 0,
    warnings: [],
  }
  const bytes = await readFile(path)
  return card.seconds ? { ...base, bytes, seconds: card.seconds } : { ...base, bytes }
}
