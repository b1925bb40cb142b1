import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { resendInvitation, revokeInvitation } from '../commands/invitations.ts'
import { invite } from '../commands/invite.ts'
import { inviteWithoutAccount } from '../commands/invite-all.ts'
import { leave } from '../commands/leave.ts'
import { updateMember, updateProfile } from '../commands/update-member.ts'
import { directoryContract } from '../contract/directory.ts'
import { memberView } from '../queries/member.ts'
import { membersPage } from '../queries/members.ts'
import { vocabulary, withoutAccount } from '../queries/vocabulary.ts'

const os = implement(directoryContract).$context<RequestContext>()

export const directoryRoutes = {
  members: os.members.handler(member((ctx, input) => membersPage(ctx, input))),
  member: os.member.handler(member((ctx, input) => memberView(ctx, input))),
  vocabulary: os.vocabulary.handler(member((ctx) => vocabulary(ctx))),
  withoutAccount: os.withoutAccount.handler(member((ctx) => withoutAccount(ctx))),
  inviteWithoutAccount: os.inviteWithoutAccount.handler(member((ctx) => inviteWithoutAccount(ctx))),
  updateMember: os.updateMember.handler(member((ctx, input) => updateMember(ctx, input))),
  updateProfile: os.updateProfile.handler(member((ctx, input) => updateProfile(ctx, input))),
  leave: os.leave.handler(member((ctx, input) => leave(ctx, input))),
  invite: os.invite.handler(member((ctx, input) => invite(ctx, input))),
  resendInvitation: os.resendInvitation.handler(member((ctx, input) => resendInvitation(ctx, input))),
  revokeInvitation: os.revokeInvitation.handler(member((ctx, input) => revokeInvitation(ctx, input))),
}
