import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { archiveDepartment, createDepartment, updateDepartment } from '../commands/departments.ts'
import { sendAgain, showUnsentMail } from '../commands/mail.ts'
import { updateOrganisation } from '../commands/update-organisation.ts'
import { organisationContract } from '../contract/organisation.ts'
import { departmentsView } from '../queries/departments.ts'
import { organisationView } from '../queries/organisation.ts'

const os = implement(organisationContract).$context<RequestContext>()

export const organisationRoutes = {
  organisation: os.organisation.handler(member((ctx) => organisationView(ctx))),
  updateOrganisation: os.updateOrganisation.handler(member((ctx, input) => updateOrganisation(ctx, input))),
  departments: os.departments.handler(member((ctx) => departmentsView(ctx))),
  createDepartment: os.createDepartment.handler(member((ctx, input) => createDepartment(ctx, input))),
  updateDepartment: os.updateDepartment.handler(member((ctx, input) => updateDepartment(ctx, input))),
  archiveDepartment: os.archiveDepartment.handler(member((ctx, input) => archiveDepartment(ctx, input))),
  unsentMail: os.unsentMail.handler(member((ctx) => showUnsentMail(ctx))),
  retryMail: os.retryMail.handler(member((ctx, input) => sendAgain(ctx, input))),
}
