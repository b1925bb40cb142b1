import { describe } from 'vitest'
import { green, red } from './testing/toy.ts'

const screens = 'src/modules/inbox/web/screens.tsx'
const names = 'src/modules/inbox/contract/names.ts'
const schemas = { 'src/modules/inbox/contract.ts': "import { z } from 'zod'\nexport const a = z.string()\n" }

describe('the first page', () => {
  red(
    'first-page',
    'a list of screens that reaches schemas',
    {
      ...schemas,
      [screens]: "import { a } from '../contract.ts'\nexport const screens = [a]\n",
    },
    { file: 'src/modules/inbox/contract.ts' },
  )
  red(
    'first-page',
    'a package the shell brings',
    {
      'src/web/main.tsx': "import './app.tsx'\n",
      'src/web/app.tsx': "import { z } from 'zod'\nexport const a = z\n",
    },
    { file: 'src/web/app.tsx' },
  )
  green('types, screens loaded later, names without schemas', {
    ...schemas,
    [names]: 'export const names = [1] as const\n',
    [screens]:
      "import type { a } from '../contract.ts'\nimport { type a as b } from '../contract.ts'\nimport { names } from '../contract/names.ts'\nexport type A = typeof a | typeof b\nexport const screens = [names, () => import('./screen.tsx')]\n",
  })
})
