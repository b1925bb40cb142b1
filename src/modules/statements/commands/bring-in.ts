import type { MemberActor } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Filed, type Problem, readFile } from '../domain/exchange.ts'
import { scenarios } from '../domain/scenarios.ts'
import { starters } from '../domain/starters.ts'
import { statementEvent } from '../events.ts'
import { isRefused, keeper } from '../policy.ts'
import { statementCards } from '../queries/cards.ts'
import { insertStatements } from '../store.ts'
import { newRow } from './write.ts'

/** Begins with words for every kind of crisis, as drafts. A kind that has words in that language is left alone. */
export async function startWith(
  ctx: Ctx,
  { languages }: { readonly languages: readonly ('en' | 'de')[] },
): Promise<Result<{ made: number }>> {
  const person = keeper(ctx.actor)
  if (isRefused(person)) return person
  const there = new Set((await statementCards(ctx)).map((one) => `${one.scenario}/${one.language}`))
  const wanted = [...new Set(languages)].flatMap((language) =>
    scenarios.flatMap((scenario): Filed[] => {
      const starter = starters[language]?.[scenario]
      if (!starter || there.has(`${scenario}/${language}`)) return []
      return [{ scenario, language, audiences: ['customers', 'press'], ...starter }]
    }),
  )
  await keep(ctx, person, wanted, 'Words to begin with')
  return ok({ made: wanted.length })
}

export interface FileRead {
  problems: Problem[]
  found: (Pick<Filed, 'scenario' | 'language' | 'title'> & { known: boolean })[]
  made: number
}

/** Says what a file holds and what is wrong with it; `keep` makes drafts of what is right and not there yet. */
export async function readStatements(
  ctx: Ctx,
  input: { readonly text: string; readonly keep: boolean },
): Promise<Result<FileRead>> {
  const person = keeper(ctx.actor)
  if (isRefused(person)) return person
  const { found, problems } = readFile(input.text)
  const key = (one: Pick<Filed, 'scenario' | 'language' | 'title'>) =>
    `${one.scenario}/${one.language}/${one.title.toLowerCase()}`
  const there = new Set((await statementCards(ctx)).map(key))
  const fresh = new Map<string, Filed>()
  const listed = found.map((one) => {
    const known = there.has(key(one)) || fresh.has(key(one))
    if (!known) fresh.set(key(one), one)
    const { scenario, language, title } = one
    return { scenario, language, title, known }
  })
  const made = input.keep ? fresh.size : 0
  if (made > 0) await keep(ctx, person, [...fresh.values()], 'From a file')
  return ok({ problems: [...problems], found: listed, made })
}

async function keep(ctx: Ctx, person: MemberActor, list: readonly Filed[], reason: string): Promise<void> {
  await ctx.write(async (tx) => {
    const rows = list.map((one) =>
      newRow(ctx, person.memberId, { ...one, audiences: [...one.audiences], channelIds: [] }),
    )
    await insertStatements(tx, rows, { by: person.memberId, reason })
    for (const row of rows) tx.emit(statementEvent('written', row.id, { statementVersion: 1 }))
  })
}
