import type { Content, Picture } from './content.ts'

/** Adds pictures to every channel; one that is there already stays where it is. */
export function addPictures(content: Content, pictures: readonly Picture[]): Content {
  const known = new Set(content.pictures.map((picture) => picture.fileId))
  return {
    ...content,
    pictures: [...content.pictures, ...pictures.filter((picture) => !known.has(picture.fileId))],
  }
}

export function removePicture(content: Content, fileId: string): Content {
  return {
    ...content,
    pictures: content.pictures.filter((picture) => picture.fileId !== fileId),
    variants: content.variants.map((variant) => ({
      ...variant,
      without: variant.without.filter((id) => id !== fileId),
    })),
  }
}

/** Moves a picture by `step` places; beyond the ends it stays. */
export function movePicture(content: Content, fileId: string, step: -1 | 1): Content {
  const from = content.pictures.findIndex((picture) => picture.fileId === fileId)
  const to = from + step
  const moved = content.pictures[from]
  if (!moved || to < 0 || to >= content.pictures.length) return content
  const pictures = content.pictures.filter((picture) => picture !== moved)
  return { ...content, pictures: pictures.toSpliced(to, 0, moved) }
}

export function setAlt(content: Content, fileId: string, alt: string): Content {
  return {
    ...content,
    pictures: content.pictures.map((picture) => (picture.fileId === fileId ? { ...picture, alt } : picture)),
  }
}

/** Shows a picture on a channel, or leaves it out there. */
export function showPicture(content: Content, channelId: string, fileId: string, shown: boolean): Content {
  return {
    ...content,
    variants: content.variants.map((variant) => {
      if (variant.channelId !== channelId) return variant
      const without = variant.without.filter((id) => id !== fileId)
      return { ...variant, without: shown ? without : [...without, fileId] }
    }),
  }
}

/** Shows every picture of the draft on a channel again. */
export function showAll(content: Content, channelId: string): Content {
  return {
    ...content,
    variants: content.variants.map((variant) =>
      variant.channelId === channelId ? { ...variant, without: [] } : variant,
    ),
  }
}
