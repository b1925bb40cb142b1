import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MOOD_PROGRAM } from '#platform/learning/program/index.ts'
import { type Fact, programVersion, type ReadingTools, type Sentiment } from '../enrichment/index.ts'
import { noteMoodProgram } from '../store/mood-program.ts'
import type { MentionRow } from '../tables.ts'
import { wordsOf } from './read-mention.ts'

/** How often each process notes that the program is still as it was; a change is noted at once. */
const NOTE_AGAIN_MS = 60_000
const KEPT = 1000
/** What was noted last of an organisation, and until when that will do. */
const noted = new Map<string, { readonly state: string; readonly until: number }>()

/**
 * What the program somebody brought along says of these mentions; empty without one. Those it does not answer in time are
 * left out, and the rules speak. What names one of our people never leaves this process.
 */
export async function saidMoods(
  ctx: Ctx,
  tx: WriteTx,
  tools: ReadingTools,
  rows: readonly MentionRow[],
): Promise<Map<string, Fact<Sentiment>>> {
  const program = ctx.use(MOOD_PROGRAM)
  const said = new Map<string, Fact<Sentiment>>()
  if (program === null) return said
  const asked = rows.flatMap((row) => {
    const text = wordsOf(row)
    return text.trim() === '' || tools.namesEmployee(text) ? [] : [{ id: row.id, text }]
  })
  const answers = await program.ask(asked.map(({ text }) => text))
  const { state, version, fault, since } = program.state()
  for (const [place, { id }] of asked.entries()) {
    const answer = answers[place]
    if (answer && version !== null)
      said.set(id, { value: answer.label, confidence: answer.confidence, version: programVersion(version) })
  }
  const is = { state, version, fault, since: new Date(since) }
  if (isNews(ctx, JSON.stringify(is))) await noteMoodProgram(tx, ctx.organisationId, is, ctx.now())
  return said
}

function isNews({ organisationId }: Ctx, state: string): boolean {
  const last = noted.get(organisationId)
  if (last && last.state === state && last.until > Date.now()) return false
  if (noted.size >= KEPT) noted.clear()
  noted.set(organisationId, { state, until: Date.now() + NOTE_AGAIN_MS })
  return true
}
