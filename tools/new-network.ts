import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadTree } from './checks/load.ts'
import { carryOut } from './scaffold/carry-out.ts'
import { planNetwork } from './scaffold/network.ts'

/** `npm run new:network`: a new adapter, copied from a living one. */
const root = resolve(import.meta.dirname, '..')
const { positionals, values } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } })
const [name] = positionals
if (name === undefined) {
  console.error('npm run new:network -- <name> [--from <network>]')
  process.exitCode = 1
} else
  process.exitCode = carryOut(root, planNetwork(loadTree(root), { name, from: values.from }), console.log)
