import { defineModule } from '../module.ts'
import { deliverMail } from './job.ts'

export {
  forgetMail,
  type MailState,
  mailStates,
  type NewMail,
  retryMail,
  sendMail,
  type UnsentMail,
  unsentMail,
  voidMail,
} from './outbox.ts'
export { type Attachment, type Delivery, type Letter, MAIL, type Mail } from './port.ts'
export { createMail, type MailOptions } from './smtp.ts'

/** The outbox; its table comes after `db`, its job runs in every worker. */
export const mailModule = defineModule({
  name: 'mail',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [deliverMail],
})
