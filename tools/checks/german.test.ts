import { describe } from 'vitest'
import { green, red } from './testing/toy.ts'

const inbox = 'src/modules/inbox/web'
const shows = (sentence: string): string =>
  `import { t } from '#web/i18n.ts'\n\nexport const a = t(${JSON.stringify(sentence)})\n`

describe('German', () => {
  red('german-missing', 'a room’s sentence', { [`${inbox}/a.ts`]: shows('Assign') }, { line: 3 })
  red('german-missing', 'a shell sentence that only a room translates', { 'src/web/a.ts': shows('Close') })
  red('german-unused', 'an entry nobody shows', {
    [`${inbox}/messages.de.ts`]:
      "export const messages = { Close: 'Zu', 'From a table': 'T', Gone: 'Weg' }\n",
  })
  red('german-clash', 'one sentence with two meanings', {
    'src/modules/people/web/messages.de.ts': "export const messages = { Close: 'Zu' }\n",
    'src/modules/people/web/a.ts': shows('Close'),
  })
  red(
    'german-twice',
    'a sentence in two catalogues of one room',
    { [`${inbox}/desk/messages.de.ts`]: "export const messages = { Close: 'Zu' }\n" },
    { file: `${inbox}/messages.de.ts` },
  )
  green('a sentence whose German stands in another folder of its room', {
    [`${inbox}/a.ts`]: shows('Assign'),
    [`${inbox}/desk/messages.de.ts`]: "export const messages = { Assign: 'Zuweisen' }\n",
  })
  green('a template without holes, a room showing a shell sentence', {
    [`${inbox}/a.ts`]: `${shows('Inbox')}export const b = t(\`Close\`)\n`,
  })
})
