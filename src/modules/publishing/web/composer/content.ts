import type { CardInput, Draft, MediaItem, PollInput, VariantInput } from '../../contract.ts'

/** A picture of the draft. Its alt text is written once and goes out on every channel that shows it. */
export type Picture = {
  readonly fileId: string
  readonly alt: string
  readonly captions?: MediaItem['captions']
}

export type Crop = NonNullable<MediaItem['crop']>

/** One further post of a thread; the pictures it shows are among those of the draft. */
export type ThreadPost = { readonly text: string; readonly shows: readonly string[] }

export type Variant = {
  /** What the column is known by: the channel, and the language when the channel stands there twice. */
  readonly key: string
  readonly channelId: string
  readonly text: string
  readonly lang: string | null
  /** Edited by itself: it no longer follows the first column. */
  readonly own: boolean
  /** Pictures of the draft that this channel leaves out. */
  readonly without: readonly string[]
  readonly crops: Readonly<Record<string, Crop>>
  readonly title: string
  readonly thread: readonly ThreadPost[]
  readonly firstComment: string | null
  readonly poll: PollInput | null
  readonly card: CardInput | null
  readonly updateOf: string | null
}

/** What the composer edits. The first variant leads: the others say the same until they are edited by themselves. */
export type Content = {
  readonly title: string
  readonly idea: string
  readonly scheduledAt: string | null
  readonly campaign: string | null
  readonly variants: readonly Variant[]
  readonly pictures: readonly Picture[]
}

export type ContentInput = {
  title: string
  idea: string
  scheduledAt: string | null
  campaign: string | null
  variants: VariantInput[]
}

export const emptyContent: Content = {
  title: '',
  idea: '',
  scheduledAt: null,
  campaign: null,
  variants: [],
  pictures: [],
}

const plain = {
  lang: null,
  own: false,
  without: [],
  crops: {},
  title: '',
  thread: [],
  firstComment: null,
  poll: null,
  card: null,
  updateOf: null,
} as const

/** What a column of this channel and language is known by. */
export function keyOf(channelId: string, lang: string | null): string {
  return lang === null ? channelId : `${channelId}~${lang}`
}

/** The channel of a column. */
export function channelOf(key: string): string {
  return key.split('~')[0] ?? key
}

/** True when nothing was written that would be worth a draft. */
export function isBlank(content: Content): boolean {
  const words = [content.title, content.idea, ...content.variants.flatMap(wordsOf)]
  return words.every((text) => text.trim() === '') && content.pictures.length === 0
}

function wordsOf({ text, title, thread, firstComment, poll, card }: Variant): string[] {
  const more = [...thread.map((part) => part.text), ...(poll?.options ?? []), card?.url ?? '']
  return [text, title, firstComment ?? '', ...more]
}

/** Everything a variant shows, in the order of its posts. */
function mediaOf({ media, thread = [] }: VariantInput): MediaItem[] {
  return [...media, ...thread.flatMap((part) => part.media)]
}

/** Every picture any variant shows, once, in an order that keeps the order each variant has. */
function sharedPictures(variants: readonly VariantInput[]): Map<string, Picture> {
  const order: string[] = []
  const known = new Map<string, Picture>()
  for (const media of variants.map(mediaOf)) {
    for (const [index, { fileId, alt, captions }] of media.entries()) {
      if (!known.get(fileId)?.alt) known.set(fileId, { fileId, alt, ...(captions && { captions }) })
      if (order.includes(fileId)) continue
      const next = media.slice(index + 1).find((item) => order.includes(item.fileId))
      order.splice(next ? order.indexOf(next.fileId) : order.length, 0, fileId)
    }
  }
  return new Map(order.map((fileId) => [fileId, known.get(fileId) ?? { fileId, alt: '' }]))
}

/** A saved draft as the composer edits it: pictures are shared, what a variant does not show is left out there. */
export function fromDraft(
  draft: Pick<Draft, Exclude<keyof ContentInput, 'campaign'>> & { campaign?: string | null },
): Content {
  const pictures = sharedPictures(draft.variants)
  const lead = draft.variants[0]?.text
  return {
    title: draft.title,
    idea: draft.idea,
    scheduledAt: draft.scheduledAt,
    campaign: draft.campaign ?? null,
    pictures: [...pictures.values()],
    variants: draft.variants.map((variant) => fromVariant(variant, lead, [...pictures.keys()])),
  }
}

function fromVariant(variant: VariantInput, lead: string | undefined, all: readonly string[]): Variant {
  const { channelId, text, lang, thread = [], title, firstComment, poll, card, updateOf } = variant
  const shown = mediaOf(variant)
  const crops = shown.flatMap(({ fileId, crop }) => (crop ? [[fileId, crop] as const] : []))
  return {
    key: keyOf(channelId, lang),
    channelId,
    text,
    lang,
    own: text !== lead,
    without: all.filter((id) => !shown.some((item) => item.fileId === id)),
    crops: Object.fromEntries(crops),
    title: title ?? '',
    thread: thread.map((part) => ({ text: part.text, shows: part.media.map((item) => item.fileId) })),
    firstComment: firstComment ?? null,
    poll: poll ?? null,
    card: card ?? null,
    updateOf: updateOf ?? null,
  }
}

/** The content as the server takes it. */
export function toInput(content: Content): ContentInput {
  return {
    title: content.title.trim(),
    idea: content.idea,
    scheduledAt: content.scheduledAt,
    campaign: content.campaign?.trim() || null,
    variants: content.variants.map((variant) => toVariant(content, variant)),
  }
}

function toVariant(content: Content, variant: Variant): VariantInput {
  const { channelId, text, lang, thread, title, firstComment, poll, card, updateOf } = variant
  const medium = ({ fileId, alt, captions }: Picture): MediaItem => {
    const crop = variant.crops[fileId]
    return { fileId, alt, ...(crop && { crop }), ...(captions && { captions }) }
  }
  const parts = thread.map((part, index) => ({
    text: part.text,
    media: picturesOfPart(content, variant, index + 1).map(medium),
  }))
  return {
    channelId,
    text,
    lang,
    media: picturesOfPart(content, variant, 0).map(medium),
    ...(title.trim() && { title }),
    ...(parts.length > 0 && { thread: parts }),
    ...(firstComment?.trim() && { firstComment }),
    ...(poll && { poll }),
    ...(card && { card }),
    ...(updateOf && { updateOf }),
  }
}

/** Whether both would be saved as the same draft. */
export function sameContent(a: Content, b: Content): boolean {
  return JSON.stringify(toInput(a)) === JSON.stringify(toInput(b))
}

/** The pictures a variant shows in all its posts, in the draft's order. */
export function picturesOf(content: Content, variant: Variant): Picture[] {
  return content.pictures.filter((picture) => !variant.without.includes(picture.fileId))
}

/** The pictures of one post of a variant: 0 is the first, which shows what no other post claims. */
export function picturesOfPart(content: Content, variant: Variant, part: number): Picture[] {
  const claimed = part === 0 ? variant.thread.flatMap((one) => one.shows) : null
  const shows = variant.thread[part - 1]?.shows ?? []
  return picturesOf(content, variant).filter(({ fileId }) =>
    claimed ? !claimed.includes(fileId) : shows.includes(fileId),
  )
}

/** Writes a text. In the first column it reaches every column that still follows; elsewhere it stands alone. */
export function typeText(content: Content, key: string, text: string): Content {
  const lead = content.variants[0]
  return {
    ...content,
    variants: content.variants.map((variant) => {
      if (variant.key === key) {
        return { ...variant, text, own: variant !== lead && text !== lead?.text }
      }
      return lead?.key === key && !variant.own ? { ...variant, text } : variant
    }),
  }
}

/** Gives up a column's own text: it says what the first one says, and follows it again. */
export function follow(content: Content, key: string): Content {
  const lead = content.variants[0]
  return lead ? typeText(content, key, lead.text) : content
}

/** Adds a column that says what the first one says. */
export function addChannel(content: Content, channelId: string): Content {
  return addColumn(content, channelId, null)
}

/** Adds a column for a channel in a language, after those of the same channel. */
export function addColumn(content: Content, channelId: string, lang: string | null): Content {
  const key = keyOf(channelId, lang)
  if (content.variants.some((variant) => variant.key === key)) return content
  const text = content.variants[0]?.text ?? ''
  // Another language says it in its own words from the beginning.
  const variant: Variant = { ...plain, key, channelId, lang, text, own: lang !== null }
  const last = content.variants.findLastIndex((one) => one.channelId === channelId)
  const at = last === -1 ? content.variants.length : last + 1
  return { ...content, variants: content.variants.toSpliced(at, 0, variant) }
}

/** Takes a column away. When it led, the next one leads and whatever differs from it stands by itself. */
export function removeChannel(content: Content, key: string): Content {
  const rest = content.variants.filter((variant) => variant.key !== key)
  const lead = rest[0]
  if (lead === content.variants[0]) return { ...content, variants: rest }
  return { ...content, variants: rest.map((variant) => ({ ...variant, own: variant.text !== lead?.text })) }
}

/** Changes one column beside its text. */
export function changeVariant(content: Content, key: string, change: Partial<Variant>): Content {
  return {
    ...content,
    variants: content.variants.map((variant) => (variant.key === key ? { ...variant, ...change } : variant)),
  }
}

/** Says in which language a column is; refused silently when the channel has that language already. */
export function setLanguage(content: Content, key: string, lang: string | null): Content {
  const next = keyOf(channelOf(key), lang)
  if (content.variants.some((variant) => variant.key === next)) return content
  return changeVariant(content, key, { lang, key: next })
}
