import { useState } from 'react'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { uploadPicture } from './upload.ts'
import type { ReplyDraft } from './use-reply-draft.ts'

/** Adds, describes and removes the pictures of an answer. */
export function usePictures(change: ReplyDraft['change']) {
  const [coming, setComing] = useState(0)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const add = async (files: readonly File[]): Promise<void> => {
    setRefusal(null)
    setComing((before) => before + files.length)
    for (const file of files) {
      try {
        const { id } = await uploadPicture(file)
        change((before) => ({ ...before, media: [...before.media, { fileId: id, alt: '' }] }))
      } catch (error) {
        setRefusal(toRefusal(error))
      } finally {
        setComing((before) => before - 1)
      }
    }
  }
  const describe = (fileId: string, alt: string): void =>
    change((before) => ({
      ...before,
      media: before.media.map((item) => (item.fileId === fileId ? { ...item, alt } : item)),
    }))
  const remove = (fileId: string): void =>
    change((before) => ({ ...before, media: before.media.filter((item) => item.fileId !== fileId) }))
  return { coming, refusal, add, describe, remove }
}

export type Pictures = ReturnType<typeof usePictures>
