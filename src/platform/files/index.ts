export type { FileCard, UploadCard } from './card.ts'
export { type ByteStore, type DiskOptions, diskStore } from './disk.ts'
export { FILES } from './key.ts'
export { type FileKind, fileKinds, inWords, maxBytes } from './kinds.ts'
export { derivedFrom, fileCards, type Opened, openStored, readStored } from './read.ts'
export { storeFile, storeImage, storeUpload, type Upload } from './store.ts'

export const FILES_MIGRATIONS = new URL('./migrations/', import.meta.url)
