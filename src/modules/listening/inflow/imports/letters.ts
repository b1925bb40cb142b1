import type { Layout } from '../../domain/imports/columns.ts'

export type Bytes = AsyncIterable<Uint8Array>

/** True when every byte of the file is UTF-8; plain letters alone are. */
export async function isUtf8(bytes: Bytes): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** The words of a file, piece by piece; a letter may begin in one piece and end in the next. */
export async function* decoded(bytes: Bytes, encoding: Layout['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
