import type { ChannelCard } from '#modules/channels/contract.ts'
import type { IconName } from '#web/design/icons.ts'
import { t } from '#web/i18n.ts'

export type FileKind = 'image' | 'gif' | 'video' | 'audio' | 'document' | 'captions'

/** What a stored file is, by its type. */
export function kindOf(mimeType: string): FileKind {
  if (mimeType === 'image/gif') return 'gif'
  if (mimeType.startsWith('text/vtt')) return 'captions'
  const [group] = mimeType.split('/')
  return group === 'image' || group === 'video' || group === 'audio' ? group : 'document'
}

/** Many systems name no type for captions; then the ending says it. */
export function isCaptions({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return type.startsWith('text/vtt') || /\.vtt$/i.test(name)
}

/** Pictures and films are laid out; everything else is a line. */
export const isSeen = (kind: FileKind): boolean => kind === 'image' || kind === 'gif' || kind === 'video'

export const kindIcon: Readonly<Record<FileKind, IconName>> = {
  image: 'image',
  gif: 'image',
  video: 'screen',
  audio: 'listen',
  document: 'file',
  captions: 'note',
}

/** “Video 2”: what one of the files of a draft is called, by its place. */
export function mediumName(kind: FileKind, n: number): string {
  if (kind === 'gif') return t('GIF {n}', { n })
  if (kind === 'video') return t('Video {n}', { n })
  if (kind === 'audio') return t('Sound file {n}', { n })
  return kind === 'document' ? t('Document {n}', { n }) : t('Image {n}', { n })
}

/** The longest alt text a channel takes for this kind; 0 for none. */
export function maxAlt({ media }: ChannelCard['limits'], kind: FileKind): number {
  if (kind === 'video') return media.video?.maxAltLength ?? 0
  if (kind === 'gif') return (media.gif ?? media.image).maxAltLength
  return kind === 'image' ? media.image.maxAltLength : 0
}
