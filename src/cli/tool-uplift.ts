import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { errorCode } from '#platform/startup-error.ts'
import { parse, UsageError } from './command.ts'
import { fileOf } from './tool-rows.ts'
import type { Tool } from './tools.ts'

const usage = `weft tool uplift --method did|sc|sdid|its|bsts --in FILE.csv --config FILE.json
    → {"effect","relative","interval","p","verdict","reason"}`

const moment = z.union([z.string(), z.number()])
const config = z
  .strictObject({
    date: z.string(),
    outcome: z.string(),
    start: moment,
    end: moment.optional(),
    separator: z.string().length(1).optional(),
    unit: z.string().optional(),
    treated: z.array(z.string()).min(1).optional(),
    controls: z.array(z.string()).optional(),
    demean: z.boolean().optional(),
  })
  .refine((value) => (value.unit === undefined) === (value.treated === undefined), {
    message: '“unit” and “treated” belong together.',
  })

/** What a campaign moved, from a table and a description of it; an answer is given also where it cannot be told. */
export const upliftTool: Tool = {
  usage,
  run: async (args, io) => {
    const { values } = parse(args, {
      method: { type: 'string' },
      in: { type: 'string' },
      config: { type: 'string' },
    })
    const { methods, TableError, uplift } = await import('#platform/uplift/index.ts')
    const method = methods.find((one) => one === values.method)
    if (!method) throw new UsageError(`--method must be one of ${methods.join(', ')}. ${usage}`)
    const table = await textOf(fileOf(values.in, 'in', usage))
    const file = fileOf(values.config, 'config', usage)
    const described = read(await textOf(file), file)
    try {
      io.out(JSON.stringify(uplift(table, method, described)))
      return 0
    } catch (error) {
      if (!(error instanceof TableError)) throw error
      io.err(`weft tool uplift: ${error.message}`)
      return 1
    }
  },
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    throw new UsageError(`${file} cannot be read (${errorCode(error)}).`)
  }
}

function read(text: string, file: string): z.output<typeof config> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${file} is not JSON (${error instanceof Error ? error.message : String(error)}).`)
  }
  const read = config.safeParse(value)
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  )
  throw new UsageError(`${file} does not describe the table: ${wrong.join('; ')}`)
}
