import { unwrap } from '#kernel/result.ts'
import {
  acknowledgePaging,
  addWay,
  calling,
  confirmWay,
  finishDrill,
  offerSwap,
  overview,
  type RotaText,
  saveLadder,
  saveRota,
  startDrill,
  takeSwap,
  windowOpen,
} from '#modules/on-call/index.ts'
import type { Company } from '../company/company.ts'
import { OWNER } from '../company/people.ts'
import { type Calendar, DAY, dayAfter, MINUTE, ZONE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** Since the recall somebody is on call day and night. A drill reached one of two; mended, the next one reached both. */
export function onCallDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  return [
    ...['elin.dahl', 'camilla.rosen', 'sofia.brandt'].map((key, i) => ({
      at: at(-22, 9 + i / 10),
      run: () => hearing(company, key),
    })),
    { at: at(-22, 10), run: async () => void unwrap(await saveRota(elin(), day(calendar, company))) },
    { at: at(-22, 10.2), run: async () => void unwrap(await saveRota(elin(), service(calendar, company))) },
    { at: at(-21, 11), run: () => ownLadder(company) },
    ...drillDeeds(company, at(-8, 14), ['sofia.brandt']),
    { at: at(-7, 9), run: () => hearing(company, 'mikkel.aune') },
    { at: at(-7, 9.5), run: () => hearing(company, 'tuva.sand') },
    ...drillDeeds(company, at(-7, 14), everybody),
    { at: at(-4, 11), run: () => swap(company, at) },
  ]
}

const everybody = ['elin.dahl', 'camilla.rosen', 'mikkel.aune', 'tuva.sand', 'sofia.brandt']

/** A drill of half an hour; these have a window open, and answer one after the other. */
function drillDeeds(company: Company, began: Date, awake: readonly string[]): Deed[] {
  const held = { drill: '' }
  const after = (minutes: number, run: () => Promise<unknown>): Deed => ({
    at: new Date(began.getTime() + minutes * MINUTE),
    run: async () => void (await run()),
  })
  return [
    ...awake.map((key) => after(-1, async () => unwrap(await windowOpen(company.as(key))))),
    after(0, async () => {
      held.drill = unwrap(await startDrill(company.as(OWNER))).id
    }),
    ...awake.map((key, i) => after(1.3 + i * 0.4, () => answer(company, key))),
    after(30, () => finishDrill(company.system, { drillId: held.drill })),
  ]
}

async function answer(company: Company, key: string): Promise<void> {
  const ctx = company.as(key)
  for (const { subjectId } of unwrap(await calling(ctx)).rings)
    unwrap(await acknowledgePaging(ctx, { subjectId }))
}

/** Camilla is at a wedding for a day of her week: she offers it, and Mikkel takes it. A further day nobody took yet. */
async function swap(company: Company, at: Calendar['at']): Promise<void> {
  const camilla = company.as('camilla.rosen')
  const [rota] = unwrap(await overview(camilla)).rotas.filter(({ name }) => name === ROTA)
  const turn = rota?.shifts.find(
    ({ memberId, from, to }) =>
      memberId === company.memberId('camilla.rosen') && Date.parse(to) - Date.parse(from) > 3 * DAY,
  )
  if (!rota || !turn || Date.parse(turn.from) < at(-4, 11).getTime()) return
  const stretch = (day: number) => ({
    rotaId: rota.id,
    from: new Date(Date.parse(turn.from) + day * DAY).toISOString(),
    to: new Date(Date.parse(turn.from) + (day + 1) * DAY).toISOString(),
  })
  const { id } = unwrap(await offerSwap(camilla, { ...stretch(5), note: 'My sister marries on that day.' }))
  unwrap(await takeSwap(company.as('mikkel.aune'), { id }))
  unwrap(
    await offerSwap(camilla, { ...stretch(2), note: 'On the train to Oslo all day, without a network.' }),
  )
}

/** A window of theirs sounds: tried out and confirmed, as people do. */
async function hearing(company: Company, key: string): Promise<void> {
  const ctx = company.as(key)
  const { id } = unwrap(await addWay(ctx, { kind: 'browser', address: { code: '' } }))
  unwrap(await confirmWay(ctx, { id, code: unwrap(await calling(ctx)).test?.code ?? '' }))
}

const ROTA = 'Day and night'

const turns = {
  ...{ turn: 'week' as const, every: 1, handOver: '09:00', zone: ZONE, only: null },
  holidays: 'same' as const,
}

function day(calendar: Calendar, { memberId }: Company): RotaText {
  const memberIds = ['elin.dahl', 'camilla.rosen', 'mikkel.aune'].map(memberId)
  return {
    ...{ id: null, name: ROTA, departmentId: null, deputyId: memberId('astrid.moe') },
    layers: [{ ...turns, memberIds, startsOn: dayAfter(calendar, -28) }],
  }
}

function service(calendar: Calendar, { memberId, departmentId }: Company): RotaText {
  const startsOn = dayAfter(calendar, -28)
  const nights = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '20:00', to: '08:00' }))
  return {
    ...{ id: null, name: 'Service', departmentId: departmentId('service'), deputyId: null },
    layers: [
      { ...turns, memberIds: [memberId('tuva.sand')], startsOn, only: nights },
      { ...turns, memberIds: [memberId('sofia.brandt')], startsOn },
    ],
  }
}

async function ownLadder(company: Company): Promise<void> {
  const rota = { kind: 'rota' as const, rotaId: null }
  const manager = { kind: 'manager' as const }
  const head = (desk: 'pr' | 'legal') => ({ kind: 'head' as const, departmentId: company.departmentId(desk) })
  const owner = { kind: 'role' as const, role: 'owner' }
  const rung = (
    minutes: number,
    ...targets: Parameters<typeof saveLadder>[1]['ladder']['sev1']['rungs'][number]['targets']
  ) => ({
    targets,
    minutes,
  })
  const grave = [rung(5, rota), rung(5, manager), rung(5, head('pr')), rung(5, head('legal'), owner)]
  const ladder = {
    sev1: { rungs: grave, workingHours: false },
    sev2: { rungs: [rung(10, rota), rung(10, manager), rung(10, head('pr'))], workingHours: false },
    sev3: { rungs: [rung(30, rota), rung(30, manager)], workingHours: false },
    sev4: { rungs: [rung(240, rota)], workingHours: true },
  }
  unwrap(
    await saveLadder(company.as(OWNER), {
      ladder,
      from: 0,
      reason: 'Legal stands on the last rung since the recall.',
    }),
  )
}
