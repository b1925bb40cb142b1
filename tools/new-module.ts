import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadTree } from './checks/load.ts'
import { carryOut } from './scaffold/carry-out.ts'
import { planModule } from './scaffold/module.ts'

const usage =
  'npm run new:module -- <name> --storey <1…5> [--one <word for one of its things>] [--from <room>]'

/** `npm run new:module`: a new room of the domain, copied from a living one. */
const root = resolve(import.meta.dirname, '..')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { storey: { type: 'string' }, one: { type: 'string' }, from: { type: 'string' } },
})
const [name] = positionals
if (name === undefined) {
  console.error(usage)
  process.exitCode = 1
} else {
  const plan = planModule(loadTree(root), { ...values, name, storey: Number(values.storey) })
  process.exitCode = carryOut(root, plan, console.log)
}
