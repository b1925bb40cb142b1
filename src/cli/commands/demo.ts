import type { Command } from '../command.ts'
import { serveUsage } from '../settings-options.ts'
import { up } from './up.ts'

export const demo: Command = {
  usage: `weft demo [OPTIONS]\n\n${serveUsage}`,
  run: (args, io, parts) => up.run(['--demo', ...args], io, parts),
}
