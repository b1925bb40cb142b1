import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { storeImage } from '#platform/files/index.ts'
import type { StoryService } from '../network.ts'
import type { Plot } from '../story/plot.ts'
import { renderScene } from './render.ts'
import type { PictureKey } from './scenes.ts'

export interface Pictures {
  /** On the make-believe network. */
  readonly media: ReadonlyMap<PictureKey, string>
  /** In our own file store, for what we publish. */
  readonly files: ReadonlyMap<PictureKey, string>
}

/** Draws the pictures the story shows, and puts them where they are shown from. */
export async function storePictures(photographer: Ctx, service: StoryService, plot: Plot): Promise<Pictures> {
  const ours = new Set(plot.posts.flatMap(({ picture }) => picture ?? []))
  const theirs = plot.conversations.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'in' && step.picture ? [step.picture] : [])),
  )
  const media = new Map<PictureKey, string>()
  const files = new Map<PictureKey, string>()
  for (const key of new Set([...ours, ...theirs])) {
    const bytes = await renderScene(key)
    media.set(key, service.addMedia(bytes))
    if (!ours.has(key)) continue
    const card = unwrap(await storeImage(photographer, { name: `${key}.jpg`, bytes }))
    files.set(key, card.id)
  }
  return { media, files }
}
