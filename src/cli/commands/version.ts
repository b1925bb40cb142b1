import { readFile } from 'node:fs/promises'
import { type Command, parse } from '../command.ts'

export const version: Command = {
  usage: 'weft version',
  run: async (args, io) => {
    parse(args, {})
    const file = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
    io.out((JSON.parse(file) as { version: string }).version)
    return 0
  },
}
