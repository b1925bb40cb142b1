import { pino } from 'pino'
import { peopleModule } from '#modules/people/index.ts'
import { createCtx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { openEngine, service } from '../../../engine.ts'
import { noMail } from '../../people/testing/house.ts'
import { directoryModule } from '../index.ts'
import { applyImport } from '../jobs/apply-import.handler.ts'

/** One run of an import in a process of its own, so that a test can kill it. Says `ready` and `done`. */
const [url = '', organisationId = '', importId = ''] = process.argv.slice(2)
const running = await openEngine({
  url,
  modules: [peopleModule, directoryModule],
  services: [service(MAIL, noMail)],
  log: pino({ level: 'error' }),
  work: false,
})
const actor = { kind: 'system', name: 'directory.apply-import' } as const
process.stdout.write('ready\n')
await applyImport(createCtx(running.engine, { organisationId, actor }), { importId })
process.stdout.write('done\n')
await running.close()
