import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { forgetMail, MAIL, sendMail } from '#platform/mail/index.ts'
import { thanksLetter } from '../domain/letters.ts'
import { openEmail, storedOwnLink } from '../email.ts'
import { peopleTold } from '../events.ts'
import { forgetLetterJob } from '../jobs/forget-letter.ts'
import { boxRow, ideaRow, requestRow, withMerged } from '../queries/rows.ts'
import { nobody, updateRequests } from '../store/request.ts'
import { type RequestRow, requests } from '../tables.ts'

/** Longer than the outbox tries; then the letter and the address in it are erased. */
export const LETTER_DAYS = 3
const DAY = 86_400_000
const MOST = 20_000

/**
 * Tells those who asked for an idea, or for one merged into it, that it is published. Each letter, and that it was
 * written, stand in one transaction: killed and run again, nobody is told twice and nobody is left out.
 */
export async function thankFor(ctx: Ctx, ideaId: string): Promise<number> {
  if (!ctx.use(MAIL).configured) return 0
  const waiting = await ctx.read((tx) => toTell(tx, ctx.organisationId, ideaId))
  let told = 0
  for (const { id } of waiting) if (await tell(ctx, ideaId, id)) told += 1
  if (told > 0) await ctx.write(async (tx) => tx.emit(peopleTold(ideaId, told)))
  return told
}

type Tx = Parameters<Parameters<Ctx['read']>[0]>[0]

async function toTell(tx: Tx, organisationId: string, ideaId: string): Promise<RequestRow[]> {
  const idea = await ideaRow(tx, organisationId, ideaId)
  if (idea?.state !== 'published' || idea.postUrl === null) return []
  return tx
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.organisationId, organisationId),
        inArray(requests.ideaId, await withMerged(tx, organisationId, ideaId)),
        eq(requests.state, 'idea'),
        isNotNull(requests.emailSealed),
        isNull(requests.toldAt),
      ),
    )
    .orderBy(asc(requests.id))
    .limit(MOST)
}

/** Writes one letter; false when it was written before or the person is gone. */
async function tell(ctx: Ctx, ideaId: string, requestId: string): Promise<boolean> {
  const { organisationId } = ctx
  return ctx.write(async (tx) => {
    const idea = await ideaRow(tx, organisationId, ideaId)
    const request = await requestRow(tx, organisationId, requestId, { lock: true })
    if (!idea?.postUrl || !request || request.toldAt || request.state !== 'idea') return false
    const email = openEmail(ctx, request)
    const removal = storedOwnLink(ctx, request)
    if (!email || !removal) return false
    const twins = await samePerson(tx, ideaId, request)
    await letter(ctx, tx, { request, email, url: idea.postUrl, removal })
    const toldAt = ctx.now()
    // The key stays until the letter is erased, so that whoever asks to be forgotten before is found.
    const { emailKey: _, consent: __, ...gone } = nobody
    await updateRequests(tx, organisationId, [request.id], { ...gone, toldAt })
    await updateRequests(tx, organisationId, twins, { ...gone, emailKey: null, toldAt })
    return true
  })
}

/** Further requests for the same idea from the same address: one letter answers them all. */
async function samePerson(tx: WriteTx, ideaId: string, request: RequestRow): Promise<string[]> {
  if (!request.emailKey) return []
  const rows = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        eq(requests.organisationId, request.organisationId),
        eq(requests.emailKey, request.emailKey),
        inArray(requests.ideaId, await withMerged(tx, request.organisationId, ideaId)),
        isNull(requests.toldAt),
      ),
    )
    .for('update')
  return rows.map(({ id }) => id).filter((id) => id !== request.id)
}

interface Told {
  readonly request: RequestRow
  readonly email: string
  readonly url: string
  readonly removal: string
}

async function letter(ctx: Ctx, tx: WriteTx, { request, email, url, removal }: Told): Promise<void> {
  const box = request.boxId ? await boxRow(tx, ctx.organisationId, request.boxId) : undefined
  const { name } = await organisation(ctx)
  const about = { organisation: name, question: box?.question ?? '', url, removal }
  const expiresAt = new Date(ctx.now().getTime() + LETTER_DAYS * DAY)
  const words = thanksLetter(box?.locale ?? 'en', about)
  await sendMail(ctx, tx, {
    kind: 'ideas-thanks',
    to: email,
    ...words,
    link: url,
    expiresAt,
    about: request.id,
  })
  await tx.enqueue(forgetLetterJob, { requestId: request.id }, { startAfter: expiresAt })
}

/** The letter is delivered or never will be: it goes, and with it the last trace of the address. */
export async function forgetLetterOf(ctx: Ctx, requestId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const request = await requestRow(tx, ctx.organisationId, requestId, { lock: true })
    if (!request?.toldAt || ctx.now().getTime() - request.toldAt.getTime() < LETTER_DAYS * DAY) return
    await forgetMail(ctx, tx, requestId)
    await updateRequests(tx, ctx.organisationId, [requestId], { emailKey: null })
  })
}
