import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { createDrafts } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Problem } from '../contract.ts'
import { readTable } from '../csv-file.ts'
import { mediaReferences } from '../domain/csv-media.ts'
import { columnOf, gatherDrafts, type PlannedDraft, readHeaders, readPosts } from '../domain/csv-posts.ts'
import { allowed } from '../policy.ts'
import { speakingChannels } from '../queries/board.ts'
import { fileFinder } from '../queries/file-finder.ts'

const MOST_PROBLEMS = 200
const SAMPLE = 20

export interface CsvImport {
  readonly lines: number
  readonly good: number
  readonly columns: string[]
  readonly ignored: string[]
  readonly problems: Problem[]
  readonly wrong: number
  readonly sample: {
    line: number
    title: string
    text: string
    channel: string
    at: string | null
    media: number
  }[]
  readonly made: number | null
}

/**
 * Reads a table of posts. As a preview nothing is changed. Applied, drafts are made of every line or, when some do not fit,
 * of none; `leaveOutWrong` makes those that fit. All in one transaction.
 */
export async function importCsv(
  ctx: Ctx,
  input: { readonly text: string; readonly apply: boolean; readonly leaveOutWrong: boolean },
): Promise<Result<CsvImport>> {
  const member = await allowed(ctx, 'publish.draft')
  if (!member.ok) return member
  const table = readTable(input.text)
  if (!table.ok) return table
  const { known, ignored } = readHeaders(table.value.headers)
  if (!known.text)
    return refuse('invalid', 'No column is called “text”, so there is nothing to read.', {
      help: 'The first line names the columns: title, text, channel, date, time, zone, language, media, media descriptions, first comment.',
    })
  const channels = await speakingChannels(ctx)
  const { zone } = await organisation(ctx)
  const files = await fileFinder(ctx, columnOf(table.value.lines, known, 'media').flatMap(mediaReferences))
  const read = readPosts(table.value.lines, known, { channels, zone, now: ctx.now(), files })
  const gathered = gatherDrafts(read.posts)
  const problems = [...read.problems, ...gathered.problems].sort((a, b) => a.line - b.line)
  const wrong = new Set(problems.map((problem) => problem.line)).size
  if (input.apply && wrong > 0 && !input.leaveOutWrong)
    return refuse('invalid', `${wrong} lines do not fit, so no draft was made.`, {
      help: 'Correct them, or leave them out.',
    })
  const made = input.apply ? await make(ctx, gathered.drafts) : ok(null)
  if (!made.ok) return made
  const names = new Map(channels.map((card) => [card.id, card.handle]))
  return ok({
    lines: table.value.lines.length,
    good: gathered.drafts.reduce((sum, draft) => sum + draft.lines.length, 0),
    columns: Object.values(known).map((column) => column.name),
    ignored,
    problems: problems.slice(0, MOST_PROBLEMS),
    wrong,
    sample: read.posts.slice(0, SAMPLE).map((post) => ({
      line: post.line,
      title: post.title,
      text: post.text.slice(0, 300),
      channel: post.channelIds.map((id) => names.get(id) ?? '').join(', '),
      at: post.at?.toISOString() ?? null,
      media: post.media.length,
    })),
    made: made.value,
  })
}

async function make(ctx: Ctx, drafts: readonly PlannedDraft[]): Promise<Result<number>> {
  if (drafts.length === 0) return ok(0)
  const made = await createDrafts(
    ctx,
    drafts.map((draft) => ({
      title: draft.title,
      idea: '',
      scheduledAt: draft.at?.toISOString() ?? null,
      variants: draft.parts.map((part) => ({ ...part, media: [...part.media] })),
    })),
  )
  return made.ok ? ok(made.value.length) : made
}
