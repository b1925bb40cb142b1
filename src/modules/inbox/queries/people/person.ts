import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { factNames } from '#modules/facts/index.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Account, Outsider } from '../../contract/people.ts'
import { type Standing, standings } from '../../domain/people/standing.ts'
import { contactErasures, contactMerges, replyFacts } from '../../tables/people.ts'
import { contacts, conversations } from '../../tables.ts'
import { accountsOf, type HandleRow } from './accounts.ts'
import { standingBlock } from './block.ts'
import { candidatesFor } from './candidates.ts'
import { notesAbout } from './notes.ts'
import { spokenBy } from './spoken.ts'
import { visiblePerson } from './visible.ts'

const OPEN = 20
const FACTS = 20

/** A person outside: their accounts and why they are one, what is open, who spoke to them, what they were told. */
export async function getPerson(ctx: Ctx, input: { readonly id: string }): Promise<Result<Outsider>> {
  return ctx.read(async (tx): Promise<Result<Outsider>> => {
    const accounts = (await visiblePerson(ctx, input.id)) ? await accountsOf(ctx, input.id) : []
    const [first] = accounts
    if (!first) {
      const gone = await erasedPerson(ctx, input.id)
      return gone
        ? ok(gone)
        : refuse('not_found', 'This person is not known, or only to a restricted department.')
    }
    const own = accounts.map(({ ownContactId }) => ownContactId)
    const rows = await tx
      .select()
      .from(contacts)
      .where(and(eq(contacts.organisationId, ctx.organisationId), inArray(contacts.id, own)))
    const contact = rows.find(({ id }) => id === first.contactId)
    const [counted] = await tx
      .select({ n: count() })
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          eq(conversations.contactId, first.contactId),
        ),
      )
    const name = contact?.name ?? first.displayName
    return ok({
      id: first.contactId,
      name,
      avatarUrl: accounts.find(({ avatarUrl }) => avatarUrl)?.avatarUrl ?? null,
      firstSeenAt: first.firstSeenAt.toISOString(),
      standing: standingOf(contact?.standing),
      lang: contact?.lang ?? rows.find(({ lang }) => lang)?.lang ?? null,
      accounts: accounts.map((account) => shape(ctx, account)),
      merges: await mergesOf(ctx, accounts),
      candidates: await candidatesFor(ctx, accounts),
      notes: await notesAbout(ctx, own),
      block: await blockOf(ctx, own),
      open: await openOf(ctx, first.contactId),
      spoken: await spokenBy(ctx, first.contactId),
      facts: await factsTold(ctx, first.contactId),
      conversations: counted?.n ?? 0,
      erasure: null,
      mayManage: ctx.actor.kind === 'member' && may(ctx.actor, 'inbox.manage'),
    })
  })
}

const standingOf = (text: string | null | undefined): Standing | null =>
  standings.find((one) => one === text) ?? null

function shape(ctx: Ctx, row: HandleRow): Account {
  return {
    id: row.id,
    network: row.network,
    networkName: ctx.use(NETWORKS).get(row.network)?.name ?? row.network,
    handle: row.handle,
    displayName: row.displayName,
    avatarUrl: row.avatarUrl,
    profileUrl: row.profileUrl,
    followers: row.followers,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  }
}

async function mergesOf(ctx: Ctx, accounts: readonly HandleRow[]): Promise<Outsider['merges']> {
  const byId = new Map(accounts.map((account) => [account.id, account.handle]))
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(contactMerges)
      .where(
        and(
          eq(contactMerges.organisationId, ctx.organisationId),
          inArray(contactMerges.handleId, [...byId.keys()]),
          isNull(contactMerges.undoneAt),
        ),
      )
      .orderBy(desc(contactMerges.at)),
  )
  const members = await memberCards(
    ctx,
    rows.flatMap(({ by }) => by ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    proof: row.proof,
    accounts: [row.handleId, row.otherHandleId].flatMap((id) => byId.get(id) ?? []),
    reason: row.reason,
    by: row.by ? (members.get(row.by)?.name ?? 'Somebody who left') : null,
    at: row.at.toISOString(),
  }))
}

async function blockOf(ctx: Ctx, contactIds: readonly string[]): Promise<Outsider['block']> {
  const row = await standingBlock(ctx, contactIds)
  if (!row) return null
  const by = (await memberCards(ctx, [row.by])).get(row.by)?.name ?? 'Somebody who left'
  return {
    reason: row.reason,
    by,
    since: row.since.toISOString(),
    until: row.until?.toISOString() ?? null,
  }
}

async function openOf(ctx: Ctx, contactId: string): Promise<Outsider['open']> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          eq(conversations.contactId, contactId),
          inArray(conversations.state, ['open', 'snoozed']),
        ),
      )
      .orderBy(desc(conversations.lastMessageAt))
      .limit(OPEN),
  )
  const desks = new Map((await departmentCards(ctx)).map((desk) => [desk.id, desk.name]))
  const owners = await memberCards(
    ctx,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    desk: { id: row.departmentId, name: desks.get(row.departmentId) ?? 'A department that is gone' },
    owner: row.ownerId
      ? {
          id: row.ownerId,
          name: owners.get(row.ownerId)?.name ?? 'Somebody who left',
          initials: owners.get(row.ownerId)?.initials ?? '?',
        }
      : null,
    lastMessageAt: row.lastMessageAt.toISOString(),
    lastDirection: row.lastDirection,
  }))
}

async function factsTold(ctx: Ctx, contactId: string): Promise<Outsider['facts']> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ fact: replyFacts })
      .from(replyFacts)
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, replyFacts.organisationId),
          eq(conversations.id, replyFacts.conversationId),
        ),
      )
      .where(and(eq(replyFacts.organisationId, ctx.organisationId), eq(conversations.contactId, contactId)))
      .orderBy(desc(replyFacts.at))
      .limit(FACTS),
  )
  const names = await factNames(ctx, [...new Set(rows.map(({ fact }) => fact.factId))])
  return rows.flatMap(({ fact: { factId, said, at, conversationId } }) => {
    const name = names.get(factId)
    return name ? [{ factId, name, said, at: at.toISOString(), conversationId }] : []
  })
}

/** Of whoever was erased nothing is left but that it happened. */
async function erasedPerson(ctx: Ctx, contactId: string): Promise<Outsider | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(contactErasures)
      .where(
        and(eq(contactErasures.organisationId, ctx.organisationId), eq(contactErasures.contactId, contactId)),
      ),
  )
  if (!row) return null
  const nothing = { accounts: [], merges: [], candidates: [], notes: [], open: [], spoken: [], facts: [] }
  return {
    ...nothing,
    id: contactId,
    name: 'Erased person',
    avatarUrl: null,
    firstSeenAt: row.at.toISOString(),
    standing: null,
    lang: null,
    block: null,
    conversations: 0,
    erasure: { state: row.state, at: row.at.toISOString() },
    mayManage: false,
  }
}
