import { spawn } from 'node:child_process'
import type { Opened } from './read.ts'

/** Found on the PATH, or not: nothing depends on it. */
const program = 'ffmpeg'
const SECONDS = 20
const MOST = 20 * 1024 * 1024

/**
 * One picture out of a video as PNG, by ffmpeg where it is installed: told what the file is, allowed to read that file
 * and nothing else, and stopped after a while. Empty when it finds no picture; throws when there is no ffmpeg.
 */
export async function frameOf({ path, card }: Opened): Promise<Uint8Array> {
  const demuxer = card.mimeType === 'video/webm' ? 'matroska' : 'mov'
  const at = String(Math.min(1, (card.seconds ?? 0) / 2))
  const args = [
    '-nostdin',
    '-v',
    'error',
    '-protocol_whitelist',
    'file',
    '-f',
    demuxer,
    '-ss',
    at,
    '-i',
    path,
  ]
  const out = ['-frames:v', '1', '-vf', 'scale=min(1280\\,iw):-2', '-f', 'image2pipe', '-c:v', 'png', '-']
  return new Promise((done, fail) => {
    const child = spawn(program, [...args, ...out], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH },
    })
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > MOST) child.kill('SIGKILL')
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      fail(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      done(code === 0 ? Buffer.concat(chunks) : new Uint8Array())
    })
  })
}
