import { join, resolve } from 'node:path'
import { readSettings, type Settings, unknownSettings } from '#platform/config.ts'
import { StartupError } from '#platform/startup-error.ts'
import type { Command, Io } from '../command.ts'
import { type Finding, fail, warn } from '../doctor/finding.ts'
import { parseServeOptions, serveUsage } from '../settings-options.ts'

const repositoryRoot = resolve(import.meta.dirname, '../../..')

export const doctor: Command = {
  usage: `weft doctor [OPTIONS]

Checks Node, packages, folders, disk, database, keys, port and clock. Each line is ok, warn or fail, with what
to do about it. Changes nothing. Exit 1 when anything fails.
${serveUsage}`,
  run: async (args, io) => {
    const given = parseServeOptions(args)
    let failures = 0
    const report = (finding: Finding): void => {
      if (finding.level === 'fail') failures += 1
      print(finding, io)
    }
    try {
      await examine(readSettings(io.env, given), report)
    } catch (error) {
      if (!(error instanceof StartupError)) throw error
      report(fail(error.message, error.cure))
    }
    for (const name of unknownSettings(io.env)) {
      report(
        warn(`${name} is set, but Weft knows no such setting.`, 'See "weft help settings" for the names.'),
      )
    }
    io.out(failures === 0 ? '\nNothing is in the way.' : `\n${failures} to mend.`)
    return failures === 0 ? 0 : 1
  },
}

async function examine(settings: Settings, report: (finding: Finding) => void): Promise<void> {
  const machine = await import('../doctor/machine.ts')
  const { checkStored } = await import('../doctor/stored.ts')
  report(machine.checkNode(process.versions.node))
  if (settings.databaseUrl === null) report(await machine.checkBinaries())
  report(await machine.checkBuild(join(repositoryRoot, 'dist/web/index.html')))
  report(await machine.checkDataDir(settings.dataDir))
  report(await machine.checkPort(settings))
  for (const finding of await checkStored(settings)) report(finding)
  report(await machine.checkChromium())
}

function print({ level, what, cure }: Finding, io: Io): void {
  io.out(`${level.padEnd(5)} ${what}`)
  if (cure !== undefined) io.out(`      → ${cure}`)
}
