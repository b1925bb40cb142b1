import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { testApp } from '#tests/support/app.ts'
import { openIncident } from '../commands/open-by-hand.ts'
import { type HourFigures, type SignalFacts, signalsBelow } from '../outside.ts'
import { warRoom } from '../queries/room.ts'
import { timeline } from '../queries/timeline.ts'

/** What signals would say; a test puts it here, and a house answers with it while it stands. */
export const storm = {
  signals: new Map<string, SignalFacts>(),
  hours: [] as HourFigures[],
  settled: [] as unknown[],
}

/** @returns what puts the real ones back: files of tests share modules. */
function answerForSignals(): () => void {
  const real = { ...signalsBelow }
  Object.assign(signalsBelow, {
    facts: async (_ctx, ids) => {
      const known = ids.map((id) => storm.signals.get(id)).filter((one) => one !== undefined)
      return new Map(known.map((one) => [one.id, one]))
    },
    hours: async (_ctx, { from, to }) => storm.hours.filter((one) => one.at >= from && one.at < to),
    settle: async (_ctx, ids, verdict) => void storm.settled.push([ids, verdict]),
  } satisfies typeof signalsBelow)
  return () => {
    Object.assign(signalsBelow, real)
    storm.signals.clear()
    storm.hours = []
    storm.settled.length = 0
  }
}

/** A signal as it comes from below. */
export function signal(id: string, more: Partial<SignalFacts> = {}): SignalFacts {
  const at = more.at ?? new Date()
  const [en, de] = [`Signal ${id.slice(-4)}`, `Hinweis ${id.slice(-4)}`]
  const inWords = { en: { title: en, text: `${en}: why.` }, de: { title: de, text: `${de}: warum.` } }
  const facts: SignalFacts = {
    ...{ id, kind: 'volume', inWords, startedAt: at, at, rate: 8, baseline: 4 },
    ...{ negativeShare: 0.5, reachPercentile: 0.5, press: false, verified: false, departments: 1 },
    ...{
      departmentId: null,
      mentionIds: [],
      rootKey: `root:${id}`,
      floor: null,
      raisedBy: null,
      quiet: false,
    },
    ...more,
  }
  storm.signals.set(id, facts)
  return facts
}

/** The room over real PostgreSQL with a clock that stands. */
export async function incidentHouse() {
  const clock = fixedClock(new Date())
  const app = await testApp({ clock })
  const giveBack = answerForSignals()
  const org = await app.organisation()
  const lead = await org.member('Elin Lead', 'social-lead')
  const agent = await org.member('Arne Agent', 'agent')
  const viewer = await org.member('Vi Viewer', 'viewer')
  /** What signals says, as its event. */
  const tell = async (type: string, id: string): Promise<void> => {
    await org.system.write(async (tx) => {
      tx.emit({ type, version: 1, subject: id, data: {} })
    })
    await app.drain()
  }
  return {
    app,
    clock,
    org,
    lead,
    agent,
    viewer,
    tell,
    async open(ctx: Ctx, more: object = {}): Promise<string> {
      const blank = {
        summary: '',
        scenario: 'other',
        floor: null,
        departmentId: null,
        firstAt: null,
        measuredBy: [],
      } as const
      const rest = { severity: 3, restricted: false, named: [] } as const
      const made = unwrap(await openIncident(ctx, { title: 'The lid leaks', ...blank, ...rest, ...more }))
      await app.drain()
      return made.id
    },
    view: async (id: string, ctx: Ctx = org.ctx) => unwrap(await warRoom(ctx, { id })),
    async kinds(id: string): Promise<string[]> {
      const { entries } = unwrap(await timeline(org.ctx, { id, limit: 200 }))
      return entries.map((one) => one.kind).reverse()
    },
    close: async () => {
      giveBack()
      await app.close()
    },
  }
}

export type IncidentHouse = Awaited<ReturnType<typeof incidentHouse>>
export const kind = (result: { ok: boolean; error?: { type: string } }) =>
  result.ok ? 'ok' : result.error?.type
