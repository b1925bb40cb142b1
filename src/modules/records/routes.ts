import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addRecord } from './commands/add-record.ts'
import { importRecords } from './commands/import-records.ts'
import { saveRecord } from './commands/save-record.ts'
import { withdrawRecord } from './commands/withdraw-record.ts'
import { recordsContract } from './contract.ts'
import { exportRecords } from './queries/export-records.ts'
import { listRecords } from './queries/list-records.ts'
import { recordsOverview } from './queries/overview.ts'
import { recordView } from './queries/record.ts'

const os = implement(recordsContract).$context<RequestContext>()

export const recordsRoutes = os.router({
  overview: os.overview.handler(member((ctx) => recordsOverview(ctx))),
  list: os.list.handler(member(listRecords)),
  one: os.one.handler(member(recordView)),
  add: os.add.handler(member(addRecord)),
  save: os.save.handler(member(saveRecord)),
  withdraw: os.withdraw.handler(member(withdrawRecord)),
  export: os.export.handler(member(exportRecords)),
  import: os.import.handler(member(importRecords)),
})
