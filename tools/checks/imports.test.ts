import { describe } from 'vitest'
import { green, red } from './testing/toy.ts'

const people = 'src/modules/people'
const inbox = 'src/modules/inbox'

describe('kernel, platform, networks', () => {
  red('kernel-stands-alone', 'kernel → platform', {
    'src/kernel/a.ts': "import { read } from '#platform/db/pool.ts'\nexport const a = read\n",
  })
  red('package-not-allowed', 'kernel → react', { 'src/kernel/a.ts': "export { useState } from 'react'\n" })
  red('package-not-allowed', 'twitter-text outside kernel/text', {
    'src/kernel/a.ts': "import twitter from 'twitter-text'\nexport const a = twitter\n",
  })
  red('no-node-here', 'kernel → node:crypto', {
    'src/kernel/a.ts': "export { createHash } from 'node:crypto'\n",
  })
  red('platform-knows-no-domain', 'platform → module, type only', {
    'src/platform/a.ts':
      "import type { invite } from '#modules/people/index.ts'\nexport type A = typeof invite\n",
  })
  red('platform-knows-no-domain', 'platform → network contract', {
    'src/platform/a.ts': "export type { Limits } from '#networks/contract/limits.ts'\n",
  })
  red('contract-stands-alone', 'contract → platform', {
    'src/networks/contract/a.ts': "export { read } from '#platform/db/pool.ts'\n",
  })
  red('package-not-allowed', 'contract → react', {
    'src/networks/contract/a.ts': "export { useState } from 'react'\n",
  })
  red('network-is-an-island', 'network → another network', {
    'src/networks/x/index.ts': "export { limits } from '../fake/index.ts'\n",
    'src/networks/x/README.md': '# x\n',
  })
  red('network-is-an-island', 'network → module', {
    'src/networks/fake/a.ts': "export { invite } from '#modules/people/index.ts'\n",
  })
  green('the contract kit is a test suite', {
    'src/networks/contract/kit.ts': "export { it } from 'vitest'\n",
  })
})

describe('rooms', () => {
  red('only-the-network-contract', 'module → adapter', {
    [`${inbox}/jobs/poll.ts`]: "export { limits } from '#networks/fake/index.ts'\n",
  })
  red('rooms-know-no-wiring', 'module → compose', {
    [`${inbox}/jobs/poll.ts`]:
      "import type { compose } from '../../../compose.ts'\nexport type C = typeof compose\n",
  })
  red('only-downward', 'storey 1 → storey 3', {
    [`${people}/commands/a.ts`]: "export { inbox } from '#modules/inbox/index.ts'\n",
  })
  red('only-downward', 'siblings on storey 2', {
    'src/modules/publishing/index.ts': "export { listening } from '../listening/index.ts'\n",
    'src/modules/publishing/README.md': '# publishing\n',
    'src/modules/listening/index.ts': 'export const listening = 1\n',
    'src/modules/listening/README.md': '# listening\n',
  })
  red('only-downward', 'a contract leans on a room above', {
    [`${people}/contract.ts`]: "export { a } from '../inbox/contract.ts'\n",
    [`${inbox}/contract.ts`]: 'export const a = 1\n',
    'src/contract.ts': 'export const contract = 1\n',
    [`${inbox}/web/screen.tsx`]:
      "import { t } from '#web/i18n.ts'\nexport const s = [t('Close'), 'From a table']\n",
  })
  red('front-door-only', 'module → another module’s store', {
    [`${inbox}/commands/a.ts`]: "export { append } from '#modules/people/store.ts'\n",
  })
  red('front-door-only', 'server → another module’s contract', {
    [`${inbox}/commands/a.ts`]: "export { member } from '#modules/people/contract.ts'\n",
  })
  red('front-door-only', 'compose → a module’s inside', {
    'src/compose.ts': "export { append } from '#modules/people/store.ts'\n",
  })
  red('front-door-only', 'by a dynamic import', {
    [`${inbox}/commands/a.ts`]: "export const load = () => import('#modules/people/store.ts')\n",
  })
  red('front-door-only', 'by an import type', {
    [`${inbox}/commands/a.ts`]: "export type S = import('#modules/people/store.ts').append\n",
  })
  red('contract-is-shared', 'contract → store', {
    [`${people}/contract.ts`]: "import { append } from './store.ts'\nexport const member = append\n",
  })
  red('contract-is-shared', 'the root contract → a front door', {
    'src/contract.ts': "export { invite as contract } from './modules/people/index.ts'\n",
  })
  red('package-not-allowed', 'contract → a server package', {
    [`${people}/contract.ts`]: "import { sql } from 'drizzle-orm'\nexport const member = sql\n",
  })
  red('adapters-only-in-compose', 'a root file → adapter', {
    'src/doctor.ts': "export { limits } from '#networks/fake/index.ts'\n",
  })
  red('front-door-only', 'another root file → routes', {
    'src/http.ts': "export { routes } from '#modules/people/routes.ts'\n",
  })
  green('src/routes.ts gathers routes', {
    'src/routes.ts': "export { routes } from '#modules/people/routes.ts'\n",
  })
  green('a contract uses the shapes of a room below', {
    [`${inbox}/contract.ts`]: "export { member } from '../people/contract.ts'\n",
  })
})

describe('inside a room', () => {
  red('domain-is-pure', 'domain → own store', {
    [`${people}/domain/a.ts`]: "export { append } from '../store.ts'\n",
  })
  red('domain-is-pure', 'domain → platform', {
    [`${people}/domain/a.ts`]: "export { read } from '#platform/db/pool.ts'\n",
  })
  red('no-node-here', 'domain → fs without its prefix', {
    [`${people}/domain/a.ts`]: "export { readFileSync } from 'fs'\n",
  })
  red('package-not-allowed', 'domain → drizzle', {
    [`${people}/domain/a.ts`]: "export { sql } from 'drizzle-orm'\n",
  })
  red('writes-know-no-door', 'command → routes', {
    [`${people}/commands/a.ts`]: "export { routes } from '../routes.ts'\n",
  })
  red('writes-know-no-door', 'store → job', {
    [`${people}/store/a.ts`]: "export { j } from '../jobs/j.ts'\n",
    [`${people}/jobs/j.ts`]: 'export const j = 1\n',
  })
  red('writes-know-no-door', 'command → job handler', {
    [`${people}/commands/a.ts`]: "export { j } from '../jobs/j.handler.ts'\n",
    [`${people}/jobs/j.handler.ts`]: 'export const j = 1\n',
  })
  green('a command enqueues a job whose handler calls it', {
    [`${people}/commands/a.ts`]: "import { j } from '../jobs/j.ts'\nexport const a = () => j\n",
    [`${people}/jobs/j.ts`]: "export const j = () => import('./j.handler.ts')\n",
    [`${people}/jobs/j.handler.ts`]: "export { a } from '../commands/a.ts'\n",
  })
  red('reads-never-write', 'query → command', {
    [`${people}/queries/a.ts`]: "export { invite } from '../commands/invite.ts'\n",
  })
  red('store-is-last', 'store → query', {
    [`${people}/store/a.ts`]: "export { list } from '../queries/members.ts'\n",
  })
  red('events-are-facts', 'events → store', {
    [`${people}/events.ts`]: "export { append } from './store.ts'\n",
  })
})

describe('browser and server', () => {
  red('browser-sees-contracts-only', 'web → own store', {
    [`${people}/web/a.ts`]: "export { append } from '../store.ts'\n",
  })
  red('browser-sees-contracts-only', 'web → another room’s web', {
    [`${people}/web/a.ts`]: "export { Row } from '../../inbox/web/row.tsx'\n",
  })
  red('browser-sees-contracts-only', 'shell → platform', {
    'src/web/a.ts': "export { read } from '#platform/db/pool.ts'\n",
  })
  red('no-node-here', 'shell → node:fs', { 'src/web/a.ts': "export { readFileSync } from 'node:fs'\n" })
  red('server-never-imports-browser', 'routes → own web', {
    [`${inbox}/routes.ts`]: "export { Row } from './web/row.tsx'\n",
  })
  red('server-never-imports-browser', 'main → shell', { 'src/main.ts': "export { t } from '#web/i18n.ts'\n" })
  green('a network’s preview is browser code', {
    'src/networks/fake/preview.tsx': "export { t } from '#web/i18n.ts'\n",
    'src/web/a.ts': "export { t } from '../networks/fake/preview.tsx'\n",
  })
})

describe('where imports lead', () => {
  red('ships-no-tests', 'src → tests', {
    'src/platform/a.ts': "export * from '#tests/support.ts'\n",
    'tests/support.ts': 'export const a = 1\n',
  })
  red('unresolved-import', 'a file that is not there', { 'src/kernel/a.ts': "export * from './gone.ts'\n" })
  red('unresolved-import', 'no extension', { 'src/kernel/a.ts': "export * from './ids'\n" })
  red('unresolved-import', 'an alias nobody declared', {
    'src/kernel/a.ts': "export * from '#nowhere/a.ts'\n",
  })
  red('unresolved-import', 'in a test too', { 'tests/a.test.ts': "export * from '#modules/gone/index.ts'\n" })
  red('undeclared-package', 'not in package.json', { 'src/platform/a.ts': "export * from 'left-pad'\n" })
  red('undeclared-package', 'only a development dependency', {
    'src/platform/a.ts': "export * from 'vitest'\n",
  })
  red('computed-import', 'a target nobody can read', {
    'src/platform/a.ts': "export const load = (name: string) => import('./' + name)\n",
  })
  red('parse-error', 'not TypeScript', { 'src/kernel/a.ts': 'export const = 1\n' }, { line: 1 })
  green('a test folder with its own package.json', {
    'tests/servers/package.json': '{"dependencies":{"pds":"1"}}',
    'tests/servers/run.mjs': "import 'pds'\n",
  })
})
