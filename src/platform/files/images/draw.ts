import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SECONDS = 8
const MOST = 64 * 1024 * 1024
const process_ = fileURLToPath(new URL('./draw-process.ts', import.meta.url))

/** The drawing as PNG. Throws when it cannot be drawn, or not in time. */
export async function drawSvg(svg: string): Promise<Buffer> {
  // A document type without entities is harmless and unneeded.
  const source = svg.replace(/<!DOCTYPE[^>[]*>/i, '')
  return new Promise((done, fail) => {
    const child = execFile(
      process.execPath,
      ['--max-old-space-size=256', process_],
      {
        encoding: 'buffer',
        timeout: SECONDS * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: MOST,
        env: { PATH: process.env.PATH },
      },
      (error, png) => (error ? fail(error) : done(png)),
    )
    // It may have died before it read all; the callback says so.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(source)
  })
}
