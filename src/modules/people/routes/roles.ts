import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { assignRole, endRole } from '../commands/role-assignments.ts'
import { createRole, removeRole, updateRole } from '../commands/roles.ts'
import { rolesContract } from '../contract/roles.ts'
import { memberAssignments } from '../queries/role-assignments.ts'
import { rolesView } from '../queries/roles.ts'

const os = implement(rolesContract).$context<RequestContext>()

export const rolesRoutes = {
  roles: os.roles.handler(member((ctx) => rolesView(ctx))),
  createRole: os.createRole.handler(member((ctx, input) => createRole(ctx, input))),
  updateRole: os.updateRole.handler(member((ctx, input) => updateRole(ctx, input))),
  removeRole: os.removeRole.handler(member((ctx, input) => removeRole(ctx, input))),
  memberRoles: os.memberRoles.handler(member((ctx, input) => memberAssignments(ctx, input))),
  assignRole: os.assignRole.handler(member((ctx, input) => assignRole(ctx, input))),
  endRole: os.endRole.handler(member((ctx, input) => endRole(ctx, input))),
}
