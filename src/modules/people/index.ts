import { defineModule } from '#platform/module.ts'

export { type AddedMember, addMember } from './commands/add-member.ts'
export {
  createOrganisation,
  type FoundedOrganisation,
  type NewOrganisation,
} from './commands/create-organisation.ts'
export { createDepartment } from './commands/departments.ts'
export { found } from './commands/found.ts'
export { invite } from './commands/invite.ts'
export { leave } from './commands/leave.ts'
export { resetLink } from './commands/passwords.ts'
export { updateMember } from './commands/update-member.ts'
export type { DepartmentCard, MemberCard, SessionView } from './contract/shapes.ts'
export type { DepartmentKind } from './domain/departments.ts'
export { type RoleId, rightsOf, roleIds } from './domain/roles.ts'
export { departmentCards } from './queries/departments.ts'
export { type Membership, memberActor, organisationIds } from './queries/member-actor.ts'
export { listMembers, memberCards, membersWithRight, whoCanHelp } from './queries/member-cards.ts'
export { type Organisation, organisation, receptionDesk } from './queries/organisation.ts'

export const peopleModule = defineModule({
  name: 'people',
  migrations: new URL('./migrations/', import.meta.url),
})
