// Writes visits into a journal, says so, and waits to be killed.
import { openJournal } from '../links/journal.ts'

const [folder = '', organisationId = '', placementId = '', count = '0'] = process.argv.slice(2)
const journal = openJournal(folder)
for (let n = 0; n < Number(count); n += 1)
  journal.write({
    organisationId,
    placementId,
    at: Date.now(),
    sort: 'person',
    origin: 'killed',
    n: 1,
    firsts: 0,
  })
process.send?.('written')
setInterval(() => undefined, 1000)
