import { expect, it } from 'vitest'
import { checkTree, type Settings } from '../check.ts'
import type { Finding, Tree } from '../tree.ts'

/** A small house in which everything is as it should be. */
const clean: Record<string, string> = {
  'package.json': JSON.stringify({
    imports: Object.fromEntries(
      ['kernel', 'platform', 'networks', 'modules', 'web', 'tests'].map((a) => [
        `#${a}/*`,
        a === 'tests' ? './tests/*' : `./src/${a}/*`,
      ]),
    ),
    dependencies: { zod: '1', 'twitter-text': '1', '@orpc/contract': '1', react: '1', 'drizzle-orm': '1' },
    devDependencies: { vitest: '1', 'fast-check': '1' },
  }),
  'src/kernel/ids.ts': "import { z } from 'zod'\nexport const id = z.string()\n",
  'src/kernel/text.ts': "import twitter from 'twitter-text'\nexport const lengthOf = twitter.parseTweet\n",
  'src/kernel/short.ts': 'export function f() {\n  return 1\n}\n'.repeat(20),
  'src/platform/db/pool.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
  'src/platform/events/append.ts':
    "import { read } from '../db/pool.ts'\nexport const append = () => [read, 'insert into event (id) values ($1)']\n",
  'src/platform/events/migrations/0001-event.sql': 'create table event (id uuid primary key);\n',
  'src/networks/contract/README.md': '# contract\n',
  'src/networks/contract/limits.ts':
    "import type { id } from '#kernel/ids.ts'\nexport type Limits = { id: typeof id }\n",
  'src/networks/fake/README.md': '# fake\n',
  'src/networks/fake/index.ts':
    "import { read } from '#platform/db/pool.ts'\nimport type { Limits } from '#networks/contract/limits.ts'\nexport const limits = (l: Limits) => [l, read]\n",
  'src/modules/people/README.md': '# people\n',
  'src/modules/people/index.ts': "export { invite } from './commands/invite.ts'\n",
  'src/modules/people/contract.ts': "import { z } from 'zod'\nexport const member = z.object({})\n",
  'src/modules/people/domain/member.ts':
    "import { id } from '#kernel/ids.ts'\nexport const isMember = (value: string) => id.parse(value) === value\n",
  'src/modules/people/domain/member.test.ts':
    "import fc from 'fast-check'\nimport { it } from 'vitest'\nimport { readFileSync } from 'node:fs'\nit('holds', () => fc.assert(fc.property(fc.string(), () => readFileSync !== null)))\n",
  'src/modules/people/commands/invite.ts':
    "import { isMember } from '../domain/member.ts'\nimport { append } from '../store.ts'\nexport const invite = () => [isMember, append]\n",
  'src/modules/people/queries/members.ts':
    "import { members } from '../tables.ts'\nexport const list = () => members\n",
  'src/modules/people/tables.ts':
    "import { pgTable } from 'drizzle-orm'\nexport const members = pgTable('member', {})\n",
  'src/modules/people/store.ts':
    "import { members } from './tables.ts'\ntype Db = { insert: (t: unknown) => unknown; delete: (t: unknown) => unknown }\nexport const append = (db: Db) => [db.insert(members), db.delete(members), 'update member set name = $1']\n",
  'src/modules/people/routes.ts':
    "import { invite } from './commands/invite.ts'\nexport const routes = [invite]\n",
  'src/modules/people/migrations/0001-member.sql':
    "-- create table in_a_comment (id int);\ncreate table if not exists member (\n  organisation_id uuid not null,\n  id uuid not null,\n  price numeric(10, 2),\n  primary key (organisation_id, id)\n);\ncall weft_isolate('member');\ncreate table organisation (id uuid primary key);\nalter table organisation enable row level security;\n",
  'src/modules/channels/README.md': '# channels\n',
  'src/modules/channels/index.ts':
    "import { invite } from '#modules/people/index.ts'\nexport const channels = [invite]\n",
  'src/modules/inbox/README.md': '# inbox\n',
  'src/modules/inbox/index.ts':
    "import { invite } from '#modules/people/index.ts'\nimport type { Limits } from '#networks/contract/limits.ts'\nexport const inbox = (limits: Limits) => [invite, limits]\n",
  'src/modules/inbox/web/screen.tsx':
    "import { member } from '../../people/contract.ts'\nimport { t } from '#web/i18n.ts'\nimport { contract } from '../../../contract.ts'\nimport './screen.module.css'\nimport { Row } from './row.tsx'\nexport const Screen = () => <p title={t('Close')}>{t('Inbox')}{t(Row)}{String([member, contract])}</p>\n",
  'src/modules/inbox/web/row.tsx': "export const Row = 'From a table'\n",
  'src/modules/inbox/web/screen.module.css': 'p { color: red }\n',
  'src/modules/inbox/web/messages.de.ts':
    "export const messages = { Close: 'Schließen', 'From a table': 'Aus einer Tafel' }\n",
  'src/web/i18n.ts': 'export const t = (key: string) => key\n',
  'src/web/main.tsx': "import { t } from './i18n.ts'\nexport const title = t('Inbox')\n",
  'src/web/messages.de.ts': "export const messages = { Inbox: 'Eingang' }\n",
  'src/contract.ts':
    "import { member } from './modules/people/contract.ts'\nexport const contract = { member }\n",
  'src/compose.ts':
    "import { limits } from '#networks/fake/index.ts'\nimport { inbox } from '#modules/inbox/index.ts'\nimport { read } from '#platform/db/pool.ts'\nexport const compose = () => [limits, inbox, read]\n",
  'src/main.ts':
    "import manifest from '../package.json' with { type: 'json' }\nexport const run = async () => [manifest, await import('./compose.ts')]\n",
  'src/demo/seed.ts': "export const seed = 'insert into member (id) values ($1)'\n",
  'tests/journeys/reply.test.ts':
    "import { compose } from '../../src/compose.ts'\nimport { append } from '#modules/people/store.ts'\nimport { it } from 'vitest'\nit.skipIf(!compose)('replies', (context) => context.skip(String(append)))\n",
}

const settings: Settings = {
  storeys: [['people', 'governance', 'channels'], ['publishing', 'listening'], ['inbox'], ['insights']],
  exceptions: [],
  floor: { files: 10, imports: 10 },
}

/** The clean house with some files replaced or added; null removes one. */
const toy = (changes: Record<string, string | null> = {}): Tree => {
  const all = Object.entries({ ...clean, ...changes })
  return new Map(all.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])))
}

/** All findings over the clean house with these changes. */
export const findingsIn = (changes: Record<string, string | null>, more: Partial<Settings> = {}): Finding[] =>
  checkTree(toy(changes), { ...settings, ...more }).findings

/** Plants one violation and expects its rule, in the first file that was changed, and no other file blamed. */
export const red = (
  rule: string,
  story: string,
  changes: Record<string, string | null>,
  at: { file?: string; line?: number } = {},
): void => {
  it(`${rule}: ${story}`, () => {
    const file = at.file ?? Object.keys(changes)[0]
    const found = findingsIn(changes)
    expect(found.map((f) => ({ rule: f.rule, file: f.file }))).toContainEqual({ rule, file })
    expect(new Set(found.map((f) => f.file))).toEqual(new Set([file]))
    if (at.line) expect(found.find((f) => f.rule === rule)?.line).toBe(at.line)
  })
}

/** Something that looks suspicious and is allowed. */
export const green = (story: string, changes: Record<string, string | null>): void => {
  it(`allowed: ${story}`, () => expect(findingsIn(changes)).toEqual([]))
}
