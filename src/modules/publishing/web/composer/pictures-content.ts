import type { Content, Crop, Picture } from './content.ts'

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
      crops: Object.fromEntries(Object.entries(variant.crops).filter(([id]) => id !== fileId)),
      thread: variant.thread.map((part) => ({ ...part, shows: part.shows.filter((id) => id !== fileId) })),
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

/** The captions of a video, one file a language; none at all when the list is empty. */
export function setCaptions(
  content: Content,
  fileId: string,
  captions: NonNullable<Picture['captions']>,
): Content {
  return {
    ...content,
    pictures: content.pictures.map((picture) => {
      if (picture.fileId !== fileId) return picture
      const { captions: _, ...bare } = picture
      return captions.length > 0 ? { ...bare, captions } : bare
    }),
  }
}

/** `film.de.vtt` is German; a name that does not say is taken to be in the language of who adds it. */
export function captionLanguage(name: string, fallback: string): string {
  const said = /[._-]([a-z]{2}(?:-[a-z]{2})?)\.vtt$/i.exec(name)?.[1]
  return (said ?? fallback).replace(/-(\w+)$/, (_, region: string) => `-${region.toUpperCase()}`)
}

/** The part of a picture that one column sends; null: all of it. */
export function setCrop(content: Content, key: string, fileId: string, crop: Crop | null): Content {
  return {
    ...content,
    variants: content.variants.map((variant) => {
      if (variant.key !== key) return variant
      const { [fileId]: _, ...others } = variant.crops
      return { ...variant, crops: crop ? { ...others, [fileId]: crop } : others }
    }),
  }
}

/** Shows a picture on a channel, or leaves it out there. */
export function showPicture(content: Content, key: string, fileId: string, shown: boolean): Content {
  return {
    ...content,
    variants: content.variants.map((variant) => {
      if (variant.key !== key) return variant
      const without = variant.without.filter((id) => id !== fileId)
      return { ...variant, without: shown ? without : [...without, fileId] }
    }),
  }
}

/** Shows every picture of the draft on a channel again. */
export function showAll(content: Content, key: string): Content {
  return {
    ...content,
    variants: content.variants.map((variant) =>
      variant.key === key ? { ...variant, without: [] } : variant,
    ),
  }
}
