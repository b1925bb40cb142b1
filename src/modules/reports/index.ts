import { defineModule } from '#platform/module.ts'
import { reportsHoldings } from './holdings.ts'
import { sendJob } from './jobs/due.ts'

export { makeLink as shareFigures } from './commands/links.ts'
export { saveReport } from './commands/save.ts'
export { sendDue as sendDueReport } from './commands/send-due.ts'
export { nextSlot as nextReportSlot } from './domain/schedule.ts'

export const reportsModule = defineModule({
  name: 'reports',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [sendJob],
  reactions: [
    {
      name: 'reports.on-member-left',
      on: ['member.left'],
      load: () => import('./reactions/on-member-left.ts').then((file) => file.onMemberLeft),
    },
  ],
  holdings: reportsHoldings,
})
