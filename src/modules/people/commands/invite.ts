import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { emailKey, newToken } from '#platform/auth/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail, voidMail } from '#platform/mail/index.ts'
import { INVITATION_MS } from '../domain/invitation.ts'
import { invitationLetter } from '../domain/letters.ts'
import { type RoleId, tidyRoles } from '../domain/roles.ts'
import { memberEvent } from '../events.ts'
import { sentences } from '../policy.ts'
import { memberByEmail, memberById } from '../queries/member-rows.ts'
import { organisation } from '../queries/organisation.ts'
import { insertInvitation, revokeOpen } from '../store/invitation.ts'
import { insertMember, updateMember } from '../store/member.ts'
import { cancelPlans, deleteHandovers } from '../store/plan.ts'
import { allow } from './allow.ts'
import { checkPlace, checkRoles } from './member-checks.ts'

export interface Invite {
  readonly name: string
  readonly email: string
  readonly title: string | null
  readonly departmentId: string | null
  readonly managerId: string | null
  readonly roles: readonly RoleId[]
  readonly locale: 'en' | 'de'
}

/** `link` only when no mail server is set up: then whoever invites hands it over. */
export interface Invited {
  readonly memberId: string
  readonly link: string | null
  readonly expiresAt: string
}

/**
 * Invites somebody by e-mail: a member who cannot sign in yet, and a link that is bound to the address, good for
 * seven days and once. Somebody who left comes back as the same member.
 */
export async function invite(ctx: Ctx, input: Invite): Promise<Result<Invited>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Invited>> => {
    const before = await memberByEmail(tx, ctx.organisationId, emailKey(input.email))
    if (before && before.status !== 'left')
      return refuse('conflict', `${before.name} has this address already.`, {
        fields: {
          email: before.status === 'invited' ? 'This address is invited already.' : 'This address is in use.',
        },
      })
    const id = before?.id ?? newId(ctx.now().getTime())
    const roles = await checkRoles(ctx, tx, { id, before: [], after: input.roles })
    if (!roles.ok) return roles
    const placed = await checkPlace(ctx, tx, { id, ...input })
    if (!placed.ok) return placed
    await store(ctx, tx, id, input, before !== undefined)
    tx.emit(memberEvent('invited', { id, departmentId: input.departmentId, roles: tidyRoles(input.roles) }))
    return ok(await sendInvitation(ctx, tx, id))
  })
}

async function store(ctx: Ctx, tx: WriteTx, id: string, input: Invite, again: boolean): Promise<void> {
  const { organisationId } = ctx
  const { name, title, departmentId, managerId, locale } = input
  const email = input.email.trim()
  const row = {
    name,
    title,
    departmentId,
    managerId,
    locale,
    email,
    roles: tidyRoles(input.roles),
    languages: [locale],
  }
  const days = { leftAt: null, startsOn: null, endsOn: null }
  const fresh = { ...row, emailKey: emailKey(email), status: 'invited' as const, ...days }
  if (again) {
    await updateMember(tx, organisationId, id, fresh)
    await cancelPlans(tx, organisationId, id, ctx.now())
    await deleteHandovers(tx, organisationId, id)
  } else await insertMember(tx, { ...fresh, organisationId, id, createdAt: ctx.now() })
}

/** Makes a new link for an invited member, ends the one before, and sends it. Called inside a write. */
export async function sendInvitation(ctx: Ctx, tx: WriteTx, memberId: string): Promise<Invited> {
  const { organisationId, actor } = ctx
  const member = await memberById(tx, organisationId, memberId)
  if (!member) throw new Error(`There is no member ${memberId} to invite`)
  const old = await revokeOpen(tx, organisationId, memberId, ctx.now())
  if (old) await voidMail(ctx, tx, old)
  const { token, hash } = newToken()
  const id = newId(ctx.now().getTime())
  const expiresAt = new Date(ctx.now().getTime() + INVITATION_MS)
  await insertInvitation(tx, {
    organisationId,
    id,
    memberId,
    email: member.email,
    tokenHash: hash,
    invitedBy: actor.kind === 'member' ? actor.memberId : null,
    createdAt: ctx.now(),
    expiresAt,
  })
  const link = ctx.use(MAIL).link(`/invitation/${token}`)
  const by = actor.kind === 'member' ? actor.name : null
  const words = { name: member.name, organisation: (await organisation(ctx)).name, by, link }
  const letter = invitationLetter(member.locale, words)
  const { kept } = await sendMail(ctx, tx, {
    kind: 'invitation',
    to: member.email,
    ...letter,
    link,
    expiresAt,
    about: id,
  })
  return { memberId, link: kept ? link : null, expiresAt: expiresAt.toISOString() }
}
