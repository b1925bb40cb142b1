import { describe } from 'vitest'
import { green, red } from './testing/toy.ts'

const migration = 'src/modules/inbox/migrations/0001.sql'

describe('rooms and networks', () => {
  red(
    'readme',
    'a room without a page',
    { 'src/modules/inbox/README.md': null },
    { file: 'src/modules/inbox' },
  )
  red(
    'readme',
    'a network without a page',
    { 'src/networks/fake/README.md': null },
    { file: 'src/networks/fake' },
  )
  red(
    'front-door',
    'a room without index.ts',
    { 'src/modules/governance/README.md': '# governance\n' },
    { file: 'src/modules/governance' },
  )
  red(
    'storey',
    'a room nobody placed',
    { 'src/modules/attic/README.md': '# attic\n', 'src/modules/attic/index.ts': 'export const a = 1\n' },
    { file: 'src/modules/attic' },
  )
})

describe('tenancy', () => {
  const key = 'primary key (organisation_id, id)'
  red('tenant-key', 'id first', {
    [migration]:
      "create table a (organisation_id uuid, id uuid, primary key (id, organisation_id));\ncall weft_isolate('a');",
  })
  red(
    'tenant-key',
    'an inline key',
    { [migration]: "\ncreate table a (id uuid primary key, x numeric(3, 1));\ncall weft_isolate('a');" },
    { line: 2 },
  )
  red('tenant-key', 'no key', {
    [migration]: "create table a (organisation_id uuid);\ncall weft_isolate('a');",
  })
  red('row-security', 'not switched on', {
    [migration]: `create table a (organisation_id uuid, id uuid, ${key});`,
  })
  red('row-security', 'switched on in a comment', {
    [migration]: `create table a (organisation_id uuid, id uuid, ${key});\n-- call weft_isolate('a');`,
  })
  green('switched on in a later migration; partitions have no key of their own', {
    [migration]: `create table a (organisation_id uuid, id uuid, constraint a_key ${key});\ncreate table a_1 partition of a for values in (1);\ncreate temp table scratch (id int);`,
    'src/modules/inbox/migrations/0002.sql':
      'alter table a enable row level security;\nalter table a_1 enable row level security;\n',
  })
})
