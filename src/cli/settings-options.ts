import type { Overrides } from '#platform/config.ts'
import { parse } from './command.ts'

/** The options every command takes that opens the database. */
export const dataOptions = { data: { type: 'string' }, demo: { type: 'boolean' } } as const

const serveOptions = {
  ...dataOptions,
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  roles: { type: 'string' },
} as const

export const dataUsage = `  --data DIR      data folder (default: .weft beside the program)
  --demo          the demonstration company's data instead of your own`

export const serveUsage = `  --port N        port to listen on (default: 4700; 0 for any free one)
  --host [ADDR]   address to listen on (default: 127.0.0.1; without ADDR: all)
${dataUsage}

Settings come from the environment too: "weft help settings".`

export const givenData = (values: { data?: string | undefined; demo?: boolean | undefined }): Overrides => ({
  dataDir: values.data,
  demo: values.demo === true ? '1' : undefined,
})

export function parseDataOptions(args: string[], positionals = 0): { given: Overrides; words: string[] } {
  const { values, positionals: words } = parse(args, dataOptions, positionals)
  return { given: givenData(values), words }
}

export function parseServeOptions(args: string[]): Overrides {
  const { values } = parse(openHost(args), serveOptions)
  return { ...givenData(values), port: values.port, host: values.host, roles: values.roles }
}

/** `--host` without an address means every address, as people know it from other servers. */
function openHost(args: string[]): string[] {
  const at = args.indexOf('--host')
  const next = args[at + 1]
  if (at < 0 || (next !== undefined && !next.startsWith('-'))) return args
  return args.with(at, '--host=0.0.0.0')
}
