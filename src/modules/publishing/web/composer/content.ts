import type { Draft, VariantInput } from '../../contract.ts'

/** A picture of the draft. Its alt text is written once and goes out on every channel that shows it. */
export type Picture = { readonly fileId: string; readonly alt: string }

export type Variant = {
  readonly channelId: string
  readonly text: string
  readonly lang: string | null
  /** Edited by itself: it no longer follows the first column. */
  readonly own: boolean
  /** Pictures of the draft that this channel leaves out. */
  readonly without: readonly string[]
}

/** What the composer edits. The first variant leads: the others say the same until they are edited by themselves. */
export type Content = {
  readonly title: string
  readonly idea: string
  readonly scheduledAt: string | null
  readonly variants: readonly Variant[]
  readonly pictures: readonly Picture[]
}

export type ContentInput = {
  title: string
  idea: string
  scheduledAt: string | null
  variants: VariantInput[]
}

export const emptyContent: Content = { title: '', idea: '', scheduledAt: null, variants: [], pictures: [] }

/** True when nothing was written that would be worth a draft. */
export function isBlank(content: Content): boolean {
  const words = [content.title, content.idea, ...content.variants.map((variant) => variant.text)]
  return words.every((text) => text.trim() === '') && content.pictures.length === 0
}

/** Every picture any variant shows, once, in an order that keeps the order each variant has. */
function sharedPictures(variants: readonly VariantInput[]): Map<string, Picture> {
  const order: string[] = []
  const alts = new Map<string, string>()
  for (const { media } of variants) {
    for (const [index, { fileId, alt }] of media.entries()) {
      if (!alts.get(fileId)) alts.set(fileId, alt)
      if (order.includes(fileId)) continue
      const next = media.slice(index + 1).find((item) => order.includes(item.fileId))
      order.splice(next ? order.indexOf(next.fileId) : order.length, 0, fileId)
    }
  }
  return new Map(order.map((fileId) => [fileId, { fileId, alt: alts.get(fileId) ?? '' }]))
}

/** A saved draft as the composer edits it: pictures are shared, what a variant does not show is left out there. */
export function fromDraft(draft: Pick<Draft, keyof ContentInput>): Content {
  const pictures = sharedPictures(draft.variants)
  const lead = draft.variants[0]?.text
  return {
    title: draft.title,
    idea: draft.idea,
    scheduledAt: draft.scheduledAt,
    pictures: [...pictures.values()],
    variants: draft.variants.map(({ channelId, text, lang, media }) => ({
      channelId,
      text,
      lang,
      own: text !== lead,
      without: [...pictures.keys()].filter((id) => !media.some((item) => item.fileId === id)),
    })),
  }
}

/** The content as the server takes it. */
export function toInput(content: Content): ContentInput {
  return {
    title: content.title.trim(),
    idea: content.idea,
    scheduledAt: content.scheduledAt,
    variants: content.variants.map((variant) => ({
      channelId: variant.channelId,
      text: variant.text,
      lang: variant.lang,
      media: picturesOf(content, variant).map(({ fileId, alt }) => ({ fileId, alt })),
    })),
  }
}

/** Whether both would be saved as the same draft. */
export function sameContent(a: Content, b: Content): boolean {
  return JSON.stringify(toInput(a)) === JSON.stringify(toInput(b))
}

/** The pictures a variant shows, in the draft's order. */
export function picturesOf(content: Content, variant: Variant): Picture[] {
  return content.pictures.filter((picture) => !variant.without.includes(picture.fileId))
}

/** Writes a text. In the first column it reaches every column that still follows; elsewhere it stands alone. */
export function typeText(content: Content, channelId: string, text: string): Content {
  const lead = content.variants[0]
  return {
    ...content,
    variants: content.variants.map((variant) => {
      if (variant.channelId === channelId) {
        return { ...variant, text, own: variant !== lead && text !== lead?.text }
      }
      return lead?.channelId === channelId && !variant.own ? { ...variant, text } : variant
    }),
  }
}

/** Gives up a column's own text: it says what the first one says, and follows it again. */
export function follow(content: Content, channelId: string): Content {
  const lead = content.variants[0]
  return lead ? typeText(content, channelId, lead.text) : content
}

/** Adds a column that says what the first one says. */
export function addChannel(content: Content, channelId: string): Content {
  if (content.variants.some((variant) => variant.channelId === channelId)) return content
  const text = content.variants[0]?.text ?? ''
  const variant = { channelId, text, lang: null, own: false, without: [] }
  return { ...content, variants: [...content.variants, variant] }
}

/** Takes a column away. When it led, the next one leads and whatever differs from it stands by itself. */
export function removeChannel(content: Content, channelId: string): Content {
  const rest = content.variants.filter((variant) => variant.channelId !== channelId)
  const lead = rest[0]
  if (lead === content.variants[0]) return { ...content, variants: rest }
  return { ...content, variants: rest.map((variant) => ({ ...variant, own: variant.text !== lead?.text })) }
}
