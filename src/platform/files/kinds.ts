export const fileKinds = ['image', 'gif', 'video', 'audio', 'document', 'captions'] as const
export type FileKind = (typeof fileKinds)[number]

const MB = 1024 * 1024

/** Largest upload of each kind, in bytes. */
export const maxBytes: Readonly<Record<FileKind, number>> = {
  image: 50 * MB,
  gif: 50 * MB,
  video: 1024 * MB,
  audio: 200 * MB,
  document: 100 * MB,
  captions: MB,
}

/** What the person calls it, with its article, for sentences. */
export const kindWords: Readonly<Record<FileKind, string>> = {
  image: 'a picture',
  gif: 'a moving picture',
  video: 'a video',
  audio: 'a sound file',
  document: 'a document',
  captions: 'a captions file',
}

/** Bytes as people say them: `300 KB`, `50 MB`, `1 GB`. */
export function inWords(bytes: number): string {
  const mb = bytes / MB
  if (mb >= 1024) return `${Number((mb / 1024).toFixed(1))} GB`
  if (mb < 0.95) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${Number(mb.toFixed(mb < 10 ? 1 : 0))} MB`
}
