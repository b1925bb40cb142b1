import { Readable } from 'node:stream'
import type { Parts } from '../command.ts'
import { run } from '../run.ts'

const noParts: Parts = {
  networks: {},
  feedReader: () => Promise.reject(new Error('not asked')),
  decider: () => Promise.reject(new Error('not asked')),
}

/** Runs `weft` with these arguments and nothing on standard input, and holds on to what it says. */
export async function runWeft(
  args: readonly string[],
): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const io = {
    env: {},
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    stdin: Readable.from([]),
  }
  const code = await run([...args], noParts, io)
  return { code, out, err }
}
