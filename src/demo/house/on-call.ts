import { unwrap } from '#kernel/result.ts'
import {
  acknowledgePaging,
  addWay,
  calling,
  confirmWay,
  finishDrill,
  type RotaText,
  saveLadder,
  saveRota,
  startDrill,
  windowOpen,
} from '#modules/on-call/index.ts'
import type { Company } from '../company/company.ts'
import { OWNER } from '../company/people.ts'
import { type Calendar, dayAfter, MINUTE, ZONE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** Since the recall somebody is on call day and night; the drill of last week reached one of two. */
export function onCallDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  const held = { drill: '' }
  return [
    ...['elin.dahl', 'camilla.rosen', 'sofia.brandt'].map((key, i) => ({
      at: at(-22, 9 + i / 10),
      run: () => hearing(company, key),
    })),
    { at: at(-22, 10), run: async () => void unwrap(await saveRota(elin(), day(calendar, company))) },
    { at: at(-22, 10.2), run: async () => void unwrap(await saveRota(elin(), service(calendar, company))) },
    { at: at(-21, 11), run: () => ownLadder(company) },
    { at: at(-8, 13.99), run: async () => void unwrap(await windowOpen(company.as('sofia.brandt'))) },
    {
      at: at(-8, 14),
      run: async () => {
        held.drill = unwrap(await startDrill(company.as(OWNER))).id
      },
    },
    {
      at: new Date(at(-8, 14).getTime() + 1.3 * MINUTE),
      run: async () => {
        const ctx = company.as('sofia.brandt')
        for (const { subjectId } of unwrap(await calling(ctx)).rings)
          unwrap(await acknowledgePaging(ctx, { subjectId }))
      },
    },
    {
      at: new Date(at(-8, 14).getTime() + 30 * MINUTE),
      run: () => finishDrill(company.system, { drillId: held.drill }),
    },
  ]
}

/** A window of theirs sounds: tried out and confirmed, as people do. */
async function hearing(company: Company, key: string): Promise<void> {
  const ctx = company.as(key)
  const { id } = unwrap(await addWay(ctx, { kind: 'browser', address: { code: '' } }))
  unwrap(await confirmWay(ctx, { id, code: unwrap(await calling(ctx)).test?.code ?? '' }))
}

const turns = {
  ...{ turn: 'week' as const, every: 1, handOver: '09:00', zone: ZONE, only: null },
  holidays: 'same' as const,
}

function day(calendar: Calendar, { memberId }: Company): RotaText {
  const memberIds = ['elin.dahl', 'camilla.rosen', 'mikkel.aune'].map(memberId)
  return {
    ...{ id: null, name: 'Day and night', departmentId: null, deputyId: memberId('astrid.moe') },
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
