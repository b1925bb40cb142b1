import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { type Refusal, toRefusal } from '#web/errors.ts'
import type { Content } from './content.ts'
import { addPictures } from './pictures-content.ts'
import { refuseFile, type StoredFile, uploadFile } from './upload.ts'
import { rememberFile } from './use-files.ts'

/** A file on its way, or one that was refused and why. */
export type Upload = {
  readonly key: number
  readonly name: string
  readonly refusal: Refusal | null
  /** 0 to 1. */
  readonly share: number
  readonly file: File
  readonly put: (content: Content, stored: StoredFile) => Content
}

/** What becomes of a file in the draft, and why it is refused before it is sent. */
export type UploadWay = {
  readonly put: Upload['put']
  readonly refuse: (file: File) => Refusal | null
}

export type Uploads = {
  readonly list: readonly Upload[]
  readonly busy: boolean
  /** Without a way each file becomes a medium of the draft. */
  readonly add: (files: readonly File[], way?: UploadWay) => void
  readonly dismiss: (key: number) => void
  readonly again: (key: number) => void
}

const asMedium: UploadWay = {
  put: (content, stored) => addPictures(content, [{ fileId: stored.id, alt: '' }]),
  refuse: refuseFile,
}

/** Takes files in: each becomes part of the draft, or stays with its refusal until it is closed. */
export function useUploads(edit: (change: (content: Content) => Content) => void): Uploads {
  const [list, setList] = useState<readonly Upload[]>([])
  const queries = useQueryClient()
  const last = useRef(0)
  const dismiss = useCallback(
    (key: number) => setList((now) => now.filter((upload) => upload.key !== key)),
    [],
  )
  const start = useCallback(
    async ({ key, file, put }: Upload) => {
      const change = (to: Partial<Upload>): void =>
        setList((now) => now.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)))
      try {
        const stored = await uploadFile(file, (share) => change({ share }))
        rememberFile(queries, stored)
        dismiss(key)
        edit((content) => put(content, stored))
      } catch (error) {
        change({ refusal: toRefusal(error) })
      }
    },
    [dismiss, edit, queries],
  )
  const add = useCallback(
    (files: readonly File[], { put, refuse }: UploadWay = asMedium) => {
      const fresh = files.map((file): Upload => {
        last.current += 1
        return { key: last.current, name: file.name, refusal: refuse(file), share: 0, file, put }
      })
      setList((now) => [...now.filter((upload) => upload.refusal === null), ...fresh])
      for (const upload of fresh) if (!upload.refusal) void start(upload)
    },
    [start],
  )
  const again = (key: number): void => {
    const upload = list.find((one) => one.key === key)
    if (!upload) return
    setList((now) => now.map((one) => (one.key === key ? { ...one, refusal: null, share: 0 } : one)))
    void start(upload)
  }
  return { list, busy: list.some((upload) => upload.refusal === null), add, dismiss, again }
}
