import { type QueryClient, useQueries } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import type { FileFacts as Facts } from '../../contract.ts'
import { batched } from '../batched.ts'
import { kindOf } from './file-kind.ts'
import type { StoredFile } from './upload.ts'

/** What can be shown of a file beside its picture. */
export type FileFacts = Pick<Facts, 'name' | 'kind' | 'size' | 'width' | 'height' | 'seconds' | 'pages'>

const keyOf = (fileId: string) => ['files', fileId] as const

/** Keeps what the answer to an upload said, so that it is not asked for again. */
export function rememberFile(queries: QueryClient, file: StoredFile): void {
  const { name, mimeType, size, width, height, seconds = null, pages = null } = file
  const facts: FileFacts = { name, kind: kindOf(mimeType), size, width, height, seconds, pages }
  queries.setQueryData(keyOf(file.id), facts)
}

/** What the files of a draft are; one that is not known yet, or not there, is missing from the map. */
export function useFiles(fileIds: readonly string[]): ReadonlyMap<string, FileFacts> {
  return useQueries({
    queries: fileIds.map((fileId) => ({
      queryKey: keyOf(fileId),
      queryFn: async (): Promise<FileFacts | null> => (await factsOf(fileId)) ?? null,
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

/** Every column asks for its own files; they go in one question. */
const factsOf = batched(async (ids: string[]) => {
  const { files } = await api.publishing.files({ ids })
  return new Map(files.map((file) => [file.id, file]))
}, 100)
