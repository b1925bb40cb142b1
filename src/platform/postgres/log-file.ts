import { copyFile, open, stat, truncate } from 'node:fs/promises'

const maxBytes = 8 * 1024 * 1024

/** PostgreSQL writes to a file of its own: a pipe to us would stop it when we are busy, and kill it when we die. */
export async function openLog(path: string): Promise<{ fd: number; size: number; close(): Promise<void> }> {
  await rotateLog(path)
  const file = await open(path, 'a', 0o600)
  const { size } = await file.stat()
  return { fd: file.fd, size, close: () => file.close() }
}

/** Keeps one older file. Truncating is safe while it is written to, because writers append. */
export async function rotateLog(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null || found.size < maxBytes) return
  await copyFile(path, `${path}.1`)
  await truncate(path)
}

/** What was written since the file had `from` bytes; the last 16 KB of it. */
export async function readLogSince(path: string, from: number): Promise<string> {
  const file = await open(path).catch(() => null)
  if (file === null) return ''
  try {
    const { size } = await file.stat()
    const start = Math.max(Math.min(from, size), size - 16_384)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
