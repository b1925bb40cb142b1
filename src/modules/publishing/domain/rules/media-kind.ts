import type { Limits } from '#networks/contract/limits.ts'
import type { MediaKind } from '#networks/contract/publish.ts'
import type { MediaFacts, MediaFile } from '../checks-shape.ts'

/** What a file is; one whose kind nobody noted is told by its type. */
export function kindOf(file: MediaFile): MediaKind | 'captions' {
  if (file.kind) return file.kind
  if (file.mimeType.startsWith('video/')) return 'video'
  if (file.mimeType.startsWith('audio/')) return 'audio'
  return file.mimeType === 'application/pdf' ? 'document' : 'image'
}

const words = {
  image: ['Image', 'images'],
  gif: ['GIF', 'GIFs'],
  video: ['Video', 'videos'],
  audio: ['Sound file', 'sound files'],
  document: ['Document', 'documents'],
  captions: ['Captions file', 'captions files'],
} as const satisfies Record<MediaKind | 'captions', readonly [string, string]>

/** “Image 2”, “Video 1”: as it stands in the row of media. */
export function named(item: MediaFacts, index: number): string {
  return `${item.file ? words[kindOf(item.file)][0] : 'Image'} ${index + 1}`
}

/** “images”, “videos”. */
export function several(kind: MediaKind | 'captions'): string {
  return words[kind][1]
}

/** As what a network takes it: a GIF is an image where moving ones are nothing of their own. */
export function takenAs(file: MediaFile, limits: Pick<Limits, 'media'>): MediaKind | 'captions' {
  const kind = kindOf(file)
  return kind === 'gif' && !limits.media.gif ? 'image' : kind
}

/** The longest alt text; 0 where there is none, null for kinds that have none anywhere. */
export function maxAlt(file: MediaFile, limits: Limits): number | null {
  const kind = takenAs(file, limits)
  if (kind === 'image') return limits.media.image.maxAltLength
  if (kind === 'gif') return limits.media.gif?.maxAltLength ?? 0
  return kind === 'video' ? (limits.media.video?.maxAltLength ?? 0) : null
}

/** Bytes as people say them. */
export function megabytes(bytes: number): string {
  const mb = bytes / 1_000_000
  return mb >= 1000 ? `${Number((mb / 1000).toFixed(1))} GB` : `${Number(mb.toFixed(mb < 10 ? 1 : 0))} MB`
}
