import { type QueryClient, useQueries } from '@tanstack/react-query'
import { type FileKind, kindOf } from './file-kind.ts'
import type { StoredFile } from './upload.ts'

/** What can be shown of a file beside its picture. */
export type FileFacts = {
  readonly name: string
  readonly kind: FileKind
  /** In bytes; null when nobody said. */
  readonly size: number | null
  readonly pages: number | null
}

const keyOf = (fileId: string) => ['files', fileId] as const

/** Keeps what the answer to an upload said, so that it is not asked for again. */
export function rememberFile(queries: QueryClient, file: StoredFile): void {
  const { name, mimeType, size, pages = null } = file
  queries.setQueryData(keyOf(file.id), { name, kind: kindOf(mimeType), size, pages } satisfies FileFacts)
}

/** What the files of a draft are; one that is not known yet is missing from the map. */
export function useFiles(fileIds: readonly string[]): ReadonlyMap<string, FileFacts> {
  return useQueries({
    queries: fileIds.map((fileId) => ({
      queryKey: keyOf(fileId),
      queryFn: ({ signal }: { signal: AbortSignal }) => askFor(fileId, signal),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const fileId = fileIds[index]
          return data && fileId !== undefined ? [[fileId, data] as const] : []
        }),
      ),
  })
}

/** One byte is asked for: type, size and name stand in the head of the answer. */
async function askFor(fileId: string, signal: AbortSignal): Promise<FileFacts> {
  const answer = await fetch(`/files/${fileId}`, { headers: { range: 'bytes=0-0' }, signal })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`file ${fileId}: ${answer.status}`)
  return factsOf(answer.headers)
}

/** Reads name, kind and size from the head of an answer. */
export function factsOf(head: Headers): FileFacts {
  const named = /filename\*=UTF-8''([^;]+)/i.exec(head.get('content-disposition') ?? '')?.[1]
  const size = /\/(\d+)$/.exec(head.get('content-range') ?? '')?.[1]
  return {
    name: named ? decodeURIComponent(named) : '',
    kind: kindOf(head.get('content-type') ?? 'image/*'),
    size: size === undefined ? null : Number(size),
    pages: null,
  }
}
