import { defineModule } from '#platform/module.ts'
import { satisfaction } from './metrics.ts'

export { publicAnswer as answerAsk } from './commands/answer.ts'
export { askLink, carriesAsk, noteAsked } from './commands/ask.ts'
export { setDesk as setAskingDesk } from './commands/desks.ts'
export { forgetComments } from './commands/forget.ts'
export { asksOnClose } from './queries/desks.ts'
export { type SaidAbout, satisfactionOf } from './queries/said.ts'

export const satisfactionModule = defineModule({
  name: 'satisfaction',
  migrations: new URL('./migrations/', import.meta.url),
  metrics: [satisfaction],
})
