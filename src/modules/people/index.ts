import { defineModule } from '#platform/module.ts'
import { peopleHoldings } from './holdings.ts'
import { inviteAllJob } from './jobs/invite-all.ts'
import { plannedChangeJob } from './jobs/planned-change.ts'
import { roleTurnJob } from './jobs/role-turn.ts'

export { type AddedMember, addMember } from './commands/add-member.ts'
export { applyDirectory } from './commands/apply-directory.ts'
export {
  createOrganisation,
  type FoundedOrganisation,
  type NewOrganisation,
} from './commands/create-organisation.ts'
export { createDepartment, updateDepartment } from './commands/departments.ts'
export { found } from './commands/found.ts'
export { invite } from './commands/invite.ts'
export { leave } from './commands/leave.ts'
export { resetLink } from './commands/passwords.ts'
export { cancelPlan, planChange, rearrangePlan } from './commands/plan-change.ts'
export { assignRole, endRole, type RoleGift } from './commands/role-assignments.ts'
export { createRole, type NewRole, removeRole, updateRole } from './commands/roles.ts'
export { updateMember } from './commands/update-member.ts'
export type { DepartmentCard, MemberCard, SessionView } from './contract/shapes.ts'
export type { DepartmentKind } from './domain/departments.ts'
export type { DirectoryBatch, DirectoryOutcome, DirectoryPerson } from './domain/directory-batch.ts'
export { type RoleId, rightsOf, roleIds } from './domain/roles.ts'
export { departmentCards } from './queries/departments.ts'
export {
  type DirectoryEntry,
  type DirectorySnapshot,
  directoryEntries,
  directorySnapshot,
  type EntryQuery,
  holdDirectory,
} from './queries/directory-snapshot.ts'
export { type Membership, memberActor, organisationIds } from './queries/member-actor.ts'
export { listMembers, memberCards } from './queries/member-cards.ts'
export { type Organisation, organisation, receptionDesk } from './queries/organisation.ts'
export { type MemberProfile, memberProfiles, membersAtWork, reportingLine } from './queries/profiles.ts'
export { membersWithRight, whoCanHelp } from './queries/right-holders.ts'
export { hiddenFrom, membersWhoSee } from './queries/visibility.ts'

export const peopleModule = defineModule({
  name: 'people',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [plannedChangeJob, inviteAllJob, roleTurnJob],
  holdings: peopleHoldings,
})
