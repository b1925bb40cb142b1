import { and, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { EnrichmentView } from '../../contract.ts'
import { SPAM_FROM } from '../../domain/spam-from.ts'
import { departmentFor } from '../../enrichment/index.ts'
import { mentionCorrected } from '../../events.ts'
import { trainJob } from '../../jobs/train.ts'
import { FEWEST_EXAMPLES, LEARN_EVERY } from '../../learning/learn.ts'
import { countCorrections } from '../../queries/enrichment/examples.ts'
import { enrichmentsOf } from '../../queries/heard-mentions.ts'
import { cardColumns } from '../../queries/mention-cards.ts'
import { addCorrection, takeCorrectionBack } from '../../store/enrichment.ts'
import { type MentionRow, mention } from '../../tables.ts'
import { type CorrectableFact, mentionEnrichment } from '../../tables-queries.ts'
import { findAgain } from '../understand.ts'
import { readAgain } from './read-again.ts'

const words: Readonly<Record<Exclude<CorrectableFact, 'language' | 'intent'>, readonly string[]>> = {
  sentiment: ['positive', 'neutral', 'negative', 'unsure'],
  urgency: ['high', 'normal', 'low'],
  spam: ['yes', 'no'],
}

interface About {
  readonly id: string
  readonly fact: CorrectableFact
}

/**
 * Puts right what a mention is. The reading and what queries counted change at once; no model ever changes it back.
 * Refused for a mood of somebody of the house: of people no mood is kept.
 */
export async function correct(
  ctx: Ctx,
  input: About & { readonly value: string },
): Promise<Result<EnrichmentView>> {
  const allowed = await mayCorrect(ctx)
  if (!allowed.ok) return allowed
  const { id, fact, value } = input
  if (!isValue(fact, value))
    return refuse('invalid', 'This is no answer we know.', { help: 'Choose one of the list.' })
  return ctx.write(async (tx) => {
    const found = await lockMention(ctx, tx, id)
    if (!found) return gone()
    if (fact === 'sentiment' && found.read.sentiment === 'withheld')
      return refuse('invalid', 'This names somebody of your house; of people no mood is kept.')
    const was = wasOf(found.read, fact)
    const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    await addCorrection(tx, ctx.organisationId, { mentionId: id, fact, was, value, memberId }, ctx.now())
    tx.emit(mentionCorrected(id, found.row.channelId, fact, value))
    await learnNowAndThen(ctx, tx, fact)
    return settled(ctx, tx, found.row, fact)
  })
}

/** Takes a correction back: the machine's word counts again, as it would read it now. */
export async function takeBack(ctx: Ctx, { id, fact }: About): Promise<Result<EnrichmentView>> {
  const allowed = await mayCorrect(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const found = await lockMention(ctx, tx, id)
    if (!found) return gone()
    if (await takeCorrectionBack(tx, ctx.organisationId, { mentionId: id, fact }, ctx.now()))
      tx.emit(mentionCorrected(id, found.row.channelId, fact, null))
    return settled(ctx, tx, found.row, fact)
  })
}

async function settled(
  ctx: Ctx,
  tx: WriteTx,
  row: MentionRow,
  fact: CorrectableFact,
): Promise<Result<EnrichmentView>> {
  const facts = await readAgain(ctx, tx, [row])
  // A query may ask for a language; no other fact decides whether it finds something.
  if (fact === 'language') await findAgain(ctx, tx, [row], facts)
  const view = (await enrichmentsOf(ctx, [row.id])).get(row.id)
  return view ? ok(view) : gone()
}

async function lockMention(ctx: Ctx, tx: WriteTx, id: string) {
  const [found] = await tx
    .select({ row: cardColumns, read: mentionEnrichment })
    .from(mentionEnrichment)
    .innerJoin(
      mention,
      and(
        eq(mention.organisationId, mentionEnrichment.organisationId),
        eq(mention.id, mentionEnrichment.mentionId),
      ),
    )
    .where(and(eq(mentionEnrichment.organisationId, ctx.organisationId), eq(mentionEnrichment.mentionId, id)))
    .for('update', { of: mentionEnrichment })
  return found
}

type Read = typeof mentionEnrichment.$inferSelect

function wasOf(read: Read, fact: CorrectableFact): string {
  return fact === 'spam' ? (read.spam >= SPAM_FROM ? 'yes' : 'no') : (read[fact] ?? '')
}

function isValue(fact: CorrectableFact, value: string): boolean {
  if (fact === 'language') return /^[a-z]{2,3}$/.test(value)
  if (fact === 'intent') return value === 'unsure' || departmentFor(value) !== null
  return words[fact].includes(value)
}

/** With every 25th correction of a fact, from the first hundred on; in the background. */
async function learnNowAndThen(ctx: Ctx, tx: WriteTx, fact: CorrectableFact): Promise<void> {
  if (fact === 'language') return
  const count = await countCorrections(tx, ctx.organisationId, fact)
  if (count >= FEWEST_EXAMPLES && count % LEARN_EVERY === 0) await tx.enqueue(trainJob, { fact })
}

const gone = () => refuse('not_found', 'This mention does not exist any more.')

async function mayCorrect(ctx: Ctx): Promise<Result<undefined>> {
  if (may(ctx.actor, 'inbox.answer') || may(ctx.actor, 'listening.manage')) return ok()
  return refuse('forbidden', 'Only members who answer people or manage listening may put this right.', {
    help: await whoCanHelp(ctx, 'listening.manage'),
  })
}
