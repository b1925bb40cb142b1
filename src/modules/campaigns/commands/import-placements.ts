import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { judgeLinks } from '#modules/link-safety/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { namedCells } from '#platform/sheet/index.ts'
import { isCalled } from '../domain/campaigns/campaign.ts'
import { wrongWord } from '../domain/links/code.ts'
import { campaignTag, plainTag, type TagRule } from '../domain/links/tags.ts'
import { wrongTarget } from '../domain/links/target.ts'
import { type ReadRow, readPlacements, type Wrong } from '../domain/placements/csv.ts'
import { duplicatesOf, type Standing } from '../domain/placements/duplicates.ts'
import { placementsImported } from '../events.ts'
import { allowed } from '../policy.ts'
import { linkPlaces, settingsRow } from '../queries/link-places.ts'
import { allCampaigns, allStanding, takenCodes } from '../queries/register.ts'
import { tagRules } from '../queries/tag-rules.ts'
import { tellLinks } from '../store/channel.ts'
import type { CampaignRow } from '../tables.ts'
import { insertNew, valuesOf } from './placements.ts'

const MOST = 10_000

export interface Imported {
  readonly added: number
  readonly wrong: Wrong[]
  readonly alike: { line: number; place: string }[]
}

interface House {
  readonly campaigns: readonly CampaignRow[]
  readonly departments: ReadonlyMap<string, string>
  readonly rules: readonly TagRule[]
  readonly pattern: string
  readonly own: readonly string[]
  readonly short: readonly string[]
  readonly dangerous: ReadonlySet<string>
  readonly codes: Set<string>
  readonly spoken: Set<string>
}

/** Many placements from a table: all of them or, where anything is wrong, none, with every line that is. */
export async function importPlacements(
  ctx: Ctx,
  { csv, tryOnly }: { readonly csv: string; readonly tryOnly: boolean },
): Promise<Result<Imported>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const cells = namedCells(
    csv,
    ['kind', 'place', 'from'],
    MOST,
    'Export the register to see how its table looks.',
  )
  if (!cells.ok) return cells
  const read = readPlacements(cells.value)
  return ctx.write(async (tx): Promise<Result<Imported>> => {
    const house = await houseOf(ctx, tx, read.rows)
    const wrong = [...read.wrong, ...read.rows.flatMap((row) => wrongIn(row, house))]
      .sort((a, b) => a.line - b.line)
      .slice(0, 500)
    const there = await allStanding(tx, ctx.organisationId)
    const ready = read.rows.map((row) => ({ row, values: valuesFor(row, house) }))
    const alike = alikeIn(ready, there)
    if (wrong.length > 0 || tryOnly) return ok({ added: 0, wrong, alike })
    for (const { row, values } of ready) {
      const id = newId(ctx.now().getTime())
      const made = await insertNew(ctx, tx, { id, word: row.word, values })
      if (!made.ok) return made
    }
    await tellLinks(tx, null)
    tx.emit(placementsImported(ctx.organisationId, ready.length))
    return ok({ added: ready.length, wrong: [], alike })
  })
}

async function houseOf(ctx: Ctx, tx: WriteTx, rows: readonly ReadRow[]): Promise<House> {
  const { organisationId } = ctx
  const targets = [...new Set(rows.flatMap(({ target }) => target ?? []))]
  const judged = await judgeLinks(
    ctx,
    targets.filter((target) => URL.canParse(target)),
  )
  const places = await linkPlaces(ctx, tx)
  const taken = await takenCodes(tx, organisationId, rows.map(({ word }) => word).filter(Boolean))
  return {
    campaigns: await allCampaigns(tx, organisationId),
    departments: new Map((await departmentCards(ctx)).map(({ id, name }) => [name.toLowerCase(), id])),
    rules: await tagRules(tx, organisationId),
    pattern: (await settingsRow(tx, organisationId))?.campaignPattern ?? '',
    own: [places.publicHost],
    short: places.short,
    dangerous: new Set(targets.filter((target) => judged.get(target)?.verdict === 'dangerous')),
    ...taken,
  }
}

const campaignOf = (row: ReadRow, { campaigns }: House): CampaignRow | undefined =>
  campaigns.find((one) => isCalled(one, row.campaign))

/** What is wrong with a row beyond its form. Codes are noted, so that a second row with the same one is told. */
function wrongIn(row: ReadRow, house: House): Wrong[] {
  const found: Wrong[] = []
  const say = (column: string, message: string) => found.push({ line: row.line, column, message })
  if (row.campaign !== '' && !campaignOf(row, house))
    say('campaign', `There is no campaign “${row.campaign}”.`)
  if (row.department !== '' && !house.departments.has(row.department.toLowerCase()))
    say('department', `There is no department “${row.department}”.`)
  if (row.target !== null) {
    const wrong = wrongTarget(row.target, house)
    if (wrong) say('target', wrong)
    else if (house.dangerous.has(row.target)) say('target', 'This address is known as dangerous.')
  }
  for (const kind of ['source', 'medium'] as const) {
    const listed = house.rules.filter((one) => one.kind === kind && one.aliasOf === null)
    const value = plainTag(row[kind])
    if (value !== '' && listed.length > 0 && !listed.some((one) => one.value === value))
      say(kind, `“${value}” is not among the words of this house.`)
  }
  if (row.word !== '') {
    const wrong = wrongWord(row.word)
    if (wrong) say('word', wrong)
    else if (row.target !== null && taken(house.codes, row.word))
      say('word', 'This word leads somewhere already. Choose another.')
  }
  if (row.spokenCode !== '' && taken(house.spoken, row.spokenCode.toLowerCase()))
    say('code to say', 'Another placement has this code.')
  return found
}

function taken(known: Set<string>, code: string): boolean {
  if (known.has(code)) return true
  known.add(code)
  return false
}

function valuesFor(row: ReadRow, house: House): ReturnType<typeof valuesOf> {
  const campaign = row.campaign === '' ? undefined : campaignOf(row, house)
  const tag = campaign
    ? campaignTag(house.pattern, { code: campaign.code || campaign.name, startsOn: campaign.startsOn })
    : ''
  const nowhere = { channelId: null, ownerId: null, pictureId: null }
  const departmentId = house.departments.get(row.department.toLowerCase()) ?? null
  return valuesOf({ ...row, ...nowhere, campaignId: campaign?.id ?? null, departmentId }, tag)
}

function alikeIn(
  ready: readonly { row: ReadRow; values: ReturnType<typeof valuesOf> }[],
  there: readonly Standing[],
): { line: number; place: string }[] {
  // By place first: comparing each with each would take too long for a long table.
  const byPlace = new Map<string, Standing[]>()
  const key = (place: string): string =>
    place
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  for (const one of there) byPlace.set(key(one.place), [...(byPlace.get(key(one.place)) ?? []), one])
  return ready
    .flatMap(({ row, values }) => {
      const one = { id: `line ${row.line}`, ...values }
      const near = byPlace.get(key(row.place)) ?? []
      const found = duplicatesOf(one, near).length > 0
      byPlace.set(key(row.place), [...near, one])
      return found ? [{ line: row.line, place: row.place }] : []
    })
    .slice(0, 200)
}
