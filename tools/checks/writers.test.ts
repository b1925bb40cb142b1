import { describe } from 'vitest'
import { green, red } from './testing/toy.ts'

const people = 'src/modules/people'
const inbox = 'src/modules/inbox'
const commandOf = (room: string): string => `${room}/commands/a.ts`
const hole = (name: string): string => `\${${name}}`
const raw = (sql: string): string => `export const a = \`${sql}\`\n`

describe('one writer per table', () => {
  red('one-writer', 'the own command instead of the own store', {
    [commandOf(people)]:
      "import { members } from '../tables.ts'\nexport const a = (db: Set<unknown>) => db.delete(members)\n",
  })
  red(
    'one-writer',
    'an alias of the table',
    {
      [commandOf(people)]:
        "import { members as m } from '../tables.ts'\ntype Db = { insert: (t: unknown) => void }\nexport const a = (db: Db) => db.insert(m)\n",
    },
    { line: 3 },
  )
  red('one-writer', 'a namespace of tables', {
    [commandOf(people)]:
      "import * as all from '../tables.ts'\nexport const a = (db: Set<unknown>) => db.delete(all.members)\n",
  })
  red('one-writer', 'another room, through a re-export', {
    [commandOf(inbox)]:
      "import { members } from '#modules/people/index.ts'\nexport const a = (db: Set<unknown>) => db.delete(members)\n",
    [`${people}/index.ts`]: "export { invite } from './commands/invite.ts'\nexport * from './tables.ts'\n",
  })
  red('one-writer', 'raw insert', { [commandOf(inbox)]: raw('insert into member (id) values (1)') })
  red('one-writer', 'raw update with a schema, an alias and capitals', {
    [commandOf(inbox)]: raw('UPDATE public.member AS m SET name = 1'),
  })
  red('one-writer', 'raw delete', { [commandOf(inbox)]: raw('delete from "member" where true') }, { line: 1 })
  red('one-writer', 'merge, truncate, copy', {
    [commandOf(inbox)]: raw('merge into member') + raw('truncate member').replace('a =', 'b ='),
  })
  red('one-writer', 'the table in a hole of the template', {
    [commandOf(people)]:
      `import { members } from '../tables.ts'\n${raw(`insert into ${hole('members')} values (1)`)}`,
  })
  red('one-writer', 'a table name that is computed', {
    [commandOf(people)]: `const name = 'x'.repeat(3)\n${raw(`\n delete from ${hole('name')}`)}`,
  })
  red('one-writer', 'a room writes a platform table', {
    [`${people}/store/a.ts`]: raw('insert into event values (1)'),
  })
  red('one-writer', 'platform writes another platform folder’s table', {
    'src/platform/db/a.ts': raw('insert into event values (1)'),
  })
  red('one-writer', 'a migration fills another room’s table', {
    [`${inbox}/migrations/0001.sql`]: 'insert into member (id) values (1);\n',
  })
  red(
    'one-writer',
    'a migration alters another room’s table',
    { [`${inbox}/migrations/0001.sql`]: '-- why\nalter table member add column x int;\n' },
    { line: 2 },
  )
  red('one-writer', 'a room describes another room’s table', {
    [`${inbox}/tables.ts`]:
      "import { pgTable } from 'drizzle-orm'\nexport const theirs = pgTable('member', {})\n",
  })
  red(
    'table-born-once',
    'two rooms create the same table',
    {
      [`${inbox}/migrations/0001.sql`]:
        "create table member (organisation_id uuid, id uuid, primary key (organisation_id, id));\ncall weft_isolate('member');\n",
    },
    { file: `${people}/migrations/0001-member.sql` },
  )

  green('the store may be a folder', { [`${people}/store/a.ts`]: raw('insert into member (id) values (1)') })
  green('deleting from a set, reading, upserting words', {
    [commandOf(inbox)]:
      "export const a = (seen: Set<string>) => [seen.delete('member'), 'select 1 from member for update']\n",
  })
  green('words in the browser', { 'src/web/a.ts': "export const a = 'delete from member'\n" })
})
