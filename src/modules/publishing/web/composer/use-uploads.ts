import { useCallback, useRef, useState } from 'react'
import { type Refusal, toRefusal } from '#web/errors.ts'
import type { Content } from './content.ts'
import { addPictures } from './pictures-content.ts'
import { refuseFile, uploadFile } from './upload.ts'

/** A file on its way, or one that was refused and why. */
export type Upload = {
  readonly key: number
  readonly name: string
  readonly refusal: Refusal | null
  readonly file: File
}

export type Uploads = {
  readonly list: readonly Upload[]
  readonly busy: boolean
  readonly add: (files: readonly File[]) => void
  readonly dismiss: (key: number) => void
  readonly again: (key: number) => void
}

/** Takes files in: each becomes a picture of the draft, or stays with its refusal until it is closed. */
export function useUploads(edit: (change: (content: Content) => Content) => void): Uploads {
  const [list, setList] = useState<readonly Upload[]>([])
  const last = useRef(0)
  const dismiss = useCallback(
    (key: number) => setList((now) => now.filter((upload) => upload.key !== key)),
    [],
  )
  const start = useCallback(
    async (key: number, file: File) => {
      try {
        const stored = await uploadFile(file)
        dismiss(key)
        edit((content) => addPictures(content, [{ fileId: stored.id, alt: '' }]))
      } catch (error) {
        const refusal = toRefusal(error)
        setList((now) => now.map((upload) => (upload.key === key ? { ...upload, refusal } : upload)))
      }
    },
    [dismiss, edit],
  )
  const add = useCallback(
    (files: readonly File[]) => {
      const fresh = files.map((file): Upload => {
        last.current += 1
        return { key: last.current, name: file.name, refusal: refuseFile(file), file }
      })
      setList((now) => [...now.filter((upload) => upload.refusal === null), ...fresh])
      for (const upload of fresh) if (!upload.refusal) void start(upload.key, upload.file)
    },
    [start],
  )
  const again = (key: number): void => {
    const upload = list.find((one) => one.key === key)
    if (!upload) return
    setList((now) => now.map((one) => (one.key === key ? { ...one, refusal: null } : one)))
    void start(key, upload.file)
  }
  return { list, busy: list.some((upload) => upload.refusal === null), add, dismiss, again }
}
