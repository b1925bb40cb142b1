import { type Refused, refuse } from '#kernel/result.ts'
import { type FileKind, inWords, kindWords, maxBytes } from './kinds.ts'
import type { Format } from './sniff.ts'

/** A whole sentence at the field of the form, and what to do about it. */
export function unfit(message: string, help: string): Refused {
  return refuse('invalid', message, { fields: { file: message }, help })
}

const cures: Readonly<Partial<Record<Format, readonly [string, string]>>> = {
  heic: [
    'is a HEIC picture, which Weft cannot read and networks do not take.',
    'Save it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible.',
  ],
  mkv: ['is a Matroska video, which networks do not take.', 'Save it as MP4 or WebM and add it again.'],
  srt: ['holds captions in the SRT format.', 'Save them as WebVTT (.vtt) and add them again.'],
  'web-page': ['is a web page, not a picture, video or document.', 'Add the picture or document itself.'],
  zip: [
    'is a ZIP archive or an office document, which cannot be posted.',
    'Unpack it, or save the document as PDF, and add that.',
  ],
}

/** Refuses what is none of the formats we take. */
export function notTaken(name: string, format: Format | undefined): Refused {
  const [what, cure] = (format && cures[format]) ?? [
    'is nothing Weft can send, whatever its name says.',
    'Use a JPEG, PNG, WebP, AVIF, TIFF, SVG or GIF picture, an MP4, MOV or WebM video, an MP3, M4A, OGG, WAV or FLAC sound, a PDF, or WebVTT captions.',
  ]
  return unfit(`“${name}” ${what}`, cure)
}

/** Refuses what is larger than its kind may be. */
export function tooLarge(name: string, kind: FileKind): Refused {
  return refuse(
    'too_large',
    `“${name}” is larger than the ${inWords(maxBytes[kind])} that ${kindWords[kind]} may have.`,
    { help: 'Make it smaller and add it again.' },
  )
}

/** Refuses what cannot be read to its end. `found` says what was seen. */
export function damaged(name: string, found: string): Refused {
  return unfit(`“${name}” is damaged: ${found}`, 'Export or download it once more and add it again.')
}

/** Refuses a file that is two things at once. */
export function twoInOne(name: string, other: string): Refused {
  return unfit(
    `“${name}” also holds ${other}, so it could act as something else than it seems.`,
    'Export it anew from the program it was made with, and add that file.',
  )
}

/** When the disk is full. Nothing was stored. */
export function diskFull(name: string): Refused {
  return refuse('unavailable', `The disk is full, so “${name}” was not stored. Your text is safe.`, {
    help: 'Ask whoever runs Weft to make room, then add it again.',
  })
}
