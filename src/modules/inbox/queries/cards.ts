import { and, eq, isNull, ne } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { Clock, ConversationCard } from '../contract.ts'
import { type ClockRow, type ConversationRow, clocks, contacts, handles } from '../tables.ts'
import { labelsOf } from './work/labels.ts'

/** What whoever asks has read already. */
interface Read {
  readonly people: ReadonlyMap<string, Person>
  readonly running: ReadonlyMap<string, ClockRow>
}

/** Shapes conversation rows; people, desks, channels and clocks are loaded once for all of them. */
export async function conversationCards(
  ctx: Ctx,
  rows: readonly ConversationRow[],
  read?: Read,
): Promise<ConversationCard[]> {
  if (rows.length === 0) return []
  const owners = await memberCards(ctx, [...new Set(rows.flatMap((row) => row.ownerId ?? []))])
  const desks = new Map((await departmentCards(ctx)).map((desk) => [desk.id, desk]))
  const channels = new Map((await channelCards(ctx)).map((channel) => [channel.id, channel]))
  const { people, running } = read ?? {
    people: peopleBy(await contactsOf(ctx, [...new Set(rows.map((row) => row.contactId))])),
    running: await runningClocks(
      ctx,
      rows.map((row) => row.id),
    ),
  }
  const labels = await labelsOf(
    ctx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const owner = row.ownerId ? owners.get(row.ownerId) : undefined
    const channel = channels.get(row.channelId)
    const contact = people.get(`${row.contactId}/${row.network}`) ?? people.get(row.contactId)
    const clock = running.get(row.id)
    return {
      id: row.id,
      title: row.title,
      preview: row.preview,
      network: row.network,
      networkName: channel?.networkName ?? row.network,
      channelId: row.channelId,
      contact: {
        id: row.contactId,
        name: contact?.name ?? 'Somebody',
        handle: contact?.handle ?? '',
        avatarUrl: contact?.avatarUrl ?? null,
      },
      desk: { id: row.departmentId, name: desks.get(row.departmentId)?.name ?? 'A department that is gone' },
      owner: row.ownerId
        ? { id: row.ownerId, name: owner?.name ?? 'Somebody who left', initials: owner?.initials ?? '?' }
        : null,
      given: row.given,
      state: row.state,
      clock: clock ? clockShape(clock) : null,
      paused: row.pausedAt ? { since: row.pausedAt.toISOString(), reason: row.pausedFor ?? '' } : null,
      delivery: row.delivery,
      lastMessageAt: row.lastMessageAt.toISOString(),
      lastDirection: row.lastDirection,
      messageCount: row.messageCount,
      snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
      priority: row.priority,
      labels: labels.get(row.id) ?? [],
      closedAs: row.closedAs,
    }
  })
}

export function clockShape(clock: ClockRow): Clock {
  return {
    kind: clock.kind,
    counts: clock.counts,
    minutes: clock.goalMinutes,
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    stoppedAt: clock.stoppedAt?.toISOString() ?? null,
    outcome: clock.outcome,
    wallMinutes: clock.wallMinutes,
    businessMinutes: clock.businessMinutes,
  }
}

interface Person {
  readonly name: string
  readonly handle: string
  readonly avatarUrl: string | null
}

interface Account extends Person {
  readonly id: string
  readonly network: string
}

/** By contact, and by `contact/network` for the handle they used there. */
export function peopleBy(accounts: readonly Account[]): Map<string, Person> {
  const found = new Map<string, Person>()
  for (const { id, network, name, handle, avatarUrl } of accounts) {
    const person = { name, handle, avatarUrl }
    found.set(id, person)
    found.set(`${id}/${network}`, person)
  }
  return found
}

function contactsOf(ctx: Ctx, ids: readonly string[]): Promise<Account[]> {
  return ctx.read((tx) =>
    tx
      .select({
        id: contacts.id,
        name: contacts.name,
        network: handles.network,
        handle: handles.handle,
        avatarUrl: handles.avatarUrl,
      })
      .from(contacts)
      .innerJoin(
        handles,
        and(eq(handles.organisationId, contacts.organisationId), eq(handles.contactId, contacts.id)),
      )
      .where(and(eq(contacts.organisationId, ctx.organisationId), anyOf(contacts.id, ids))),
  )
}

async function runningClocks(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ClockRow>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(clocks)
      .where(
        and(
          eq(clocks.organisationId, ctx.organisationId),
          anyOf(clocks.conversationId, ids),
          isNull(clocks.stoppedAt),
          ne(clocks.kind, 'resolution'),
        ),
      ),
  )
  return new Map(rows.map((row) => [row.conversationId, row]))
}
