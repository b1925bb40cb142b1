import { ok, type Result, refuse } from '#kernel/result.ts'
import { readLiveProfile } from '#modules/channels/index.ts'
import { isFault } from '#networks/contract/faults.ts'
import type { LiveProfile, RemoteAdministrator } from '#networks/contract/profile.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH } from '#platform/safe-fetch/index.ts'
import { bitsHeight, bitsWidth, pictureBits } from '../domain/picture.ts'
import { profileEvent } from '../events.ts'
import { allowed } from '../policy.ts'
import { lockReading, updateReading } from '../store/profiles.ts'
import { compareChannel } from './compare.ts'

export interface Reading {
  readonly read: boolean
  /** Why not. */
  readonly reason: string | null
  /** The network asks not to be asked again before. */
  readonly notBefore: Date | null
}

/** Reads a live profile, keeps it and compares it. A failure is kept, too: silence is never “no drift”. */
export async function readProfile(ctx: Ctx, channelId: string): Promise<Reading> {
  const outcome = await readLiveProfile(ctx, channelId)
  if (!outcome.ok) return failed(ctx, channelId, outcome.error.message, null)
  const { profile, administrators } = outcome.value
  if (isFault(profile)) {
    const notBefore = profile.kind === 'retryLater' ? profile.at : null
    return failed(ctx, channelId, profile.reason, notBefore)
  }
  await keep(ctx, channelId, profile, await pictureOf(ctx, profile), administrators)
  return { read: true, reason: null, notBefore: null }
}

async function keep(
  ctx: Ctx,
  channelId: string,
  profile: LiveProfile,
  picture: string | null,
  administrators: readonly RemoteAdministrator[] | { readonly unknown: string },
): Promise<void> {
  const listed = 'unknown' in administrators ? null : administrators
  await ctx.write(async (tx) => {
    const now = ctx.now()
    await lockReading(tx, ctx.organisationId, channelId)
    await updateReading(tx, ctx.organisationId, channelId, {
      triedAt: now,
      readAt: now,
      profile,
      picture,
      administrators: listed,
      administratorsReason: 'unknown' in administrators ? administrators.unknown : null,
      failingSince: null,
      failure: null,
    })
    await compareChannel(ctx, tx, channelId)
    tx.emit(profileEvent('read', channelId))
  })
}

async function failed(ctx: Ctx, channelId: string, reason: string, notBefore: Date | null): Promise<Reading> {
  await ctx.write(async (tx) => {
    const now = ctx.now()
    const before = await lockReading(tx, ctx.organisationId, channelId)
    await updateReading(tx, ctx.organisationId, channelId, {
      triedAt: now,
      failingSince: before.failingSince ?? now,
      failure: reason.slice(0, 1000),
    })
    if (!before.failingSince) tx.emit(profileEvent('unreadable', channelId))
  })
  return { read: false, reason, notBefore }
}

const maxPicture = 5_000_000

/** The picture in 64 bits; null when there is none or it cannot be read now, which is shown as unknown. */
async function pictureOf(ctx: Ctx, profile: LiveProfile): Promise<string | null> {
  if (typeof profile.avatarUrl !== 'string' || profile.avatarUrl === '') return null
  try {
    const response = await ctx.use(SAFE_FETCH)(profile.avatarUrl, { headers: { accept: 'image/*' } })
    if (!response.ok) return null
    const bytes = await response.arrayBuffer()
    if (bytes.byteLength > maxPicture) return null
    const { default: sharp } = await import('sharp')
    const grey = await sharp(Buffer.from(bytes), { limitInputPixels: 50_000_000 })
      .flatten({ background: 'white' })
      .greyscale()
      .resize(bitsWidth, bitsHeight, { fit: 'fill' })
      .raw()
      .toBuffer()
    return pictureBits(grey)
  } catch (error) {
    ctx.log.debug({ err: error, channel: profile.avatarUrl }, 'a profile picture was not read')
    return null
  }
}

/** “Check now”, for members who keep profiles. Two at once on one channel are one. */
export async function checkNow(
  ctx: Ctx,
  input: { readonly channelId: string },
): Promise<Result<{ read: boolean; reason: string | null }>> {
  const by = await allowed(ctx, 'enter')
  if (!by.ok) return by
  const outcome = await ctx.exclusively(`facts.profile/${input.channelId}`, () =>
    readProfile(ctx, input.channelId),
  )
  if (outcome === 'busy') return refuse('conflict', 'This profile is being read right now.')
  return ok({ read: outcome.read, reason: outcome.reason })
}
