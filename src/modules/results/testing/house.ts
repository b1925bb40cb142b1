import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { createDraft, livePosts, submitDraft } from '#modules/publishing/index.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Network } from '#networks/contract/network.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { carryOutPlanned } from '../jobs/carry-out.handler.ts'
import { take } from '../jobs/take.handler.ts'
import { actsOf } from '../queries/one.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** The fake network, with every question written down and a fault to answer it with. */
export function watchedNetwork() {
  const asked = { measure: [] as string[][], look: 0, remove: [] as string[], edit: 0 }
  const state: { fault: Fault | null; throws: boolean; keepsAlts: boolean } = {
    fault: null,
    throws: false,
    keepsAlts: false,
  }
  const guarded = async <T>(work: () => Promise<T> | undefined): Promise<T | Fault> => {
    if (state.throws) throw new Error('the process is gone')
    if (state.fault) return state.fault
    const answer = await work()
    if (answer === undefined) throw new Error('the fake network has no such port')
    return answer
  }
  const network: Network = {
    ...fake,
    measure: {
      measure: (session, ids) => {
        asked.measure.push([...ids])
        return guarded(() => fake.measure?.measure(session, ids))
      },
    },
    look: {
      look: (session, posts) => {
        asked.look += 1
        return guarded(() => fake.look?.look(session, posts))
      },
    },
    remove: {
      remove: (session, post) => {
        asked.remove.push(post.remoteId)
        return guarded(() => fake.remove?.remove(session, post))
      },
    },
    edit: {
      get altTexts() {
        return !state.keepsAlts
      },
      edit: (session, post, request) => {
        asked.edit += 1
        return guarded(() => fake.edit?.edit(session, post, request))
      },
    },
  }
  return { network, asked, state }
}

/** An application on a clock that is moved by hand, with the watched network. */
export async function openHouse() {
  const clock = fixedClock(new Date())
  const watched = watchedNetwork()
  const server = await startFakeServer()
  const app = await testApp({ networks: [watched.network], clock, allowHosts: ['127.0.0.1'] })
  let count = 0
  return {
    ...watched,
    clock,
    server,
    app,
    /** An organisation with an author, an approver and one channel. */
    async organisation() {
      count += 1
      // Publishing plans on this clock, but the queue runs on the real one.
      clock.moveTo(new Date())
      const organisation = await app.organisation()
      const approver = await organisation.member('Hanne Voss', 'approver')
      const author = await organisation.member('Elin Dahl', 'author')
      const account = await fakeChannel(organisation.ctx, `results${process.pid}-${count}`, server)
      await app.drain()
      return roomOf(app, server, { organisation, approver, author, account })
    },
    async close() {
      await app.close()
      await server.stop()
    },
  }
}
export type OpenHouse = Awaited<ReturnType<typeof openHouse>>
export type Room = Awaited<ReturnType<OpenHouse['organisation']>>

type App = Awaited<ReturnType<typeof testApp>>
type Organisation = Awaited<ReturnType<App['organisation']>>
type Member = Awaited<ReturnType<Organisation['member']>>

type Variant = Parameters<typeof createDraft>[1]['variants'][number]

function roomOf(
  app: App,
  server: FakeServer,
  parts: {
    organisation: Organisation
    approver: Member
    author: Member
    account: Awaited<ReturnType<typeof fakeChannel>>
  },
) {
  const { organisation, approver, author, account } = parts
  const channelId = account.channel.id
  const system = organisation.system
  const consent = async (by: Ctx = approver.ctx) => {
    const [request] = unwrap(await listApprovals(by, { view: 'mine' })).approvals
    if (!request) throw new Error('no consent was asked for')
    unwrap(await giveConsent(by, { id: request.id, digest: request.digest }))
    await app.drain(['quick'])
  }
  return {
    ...parts,
    channelId,
    system,
    consent,
    /** Published through drafts, consent and dispatch, as people do it; planned for measuring. */
    async publish(text: string, more: Partial<Omit<Variant, 'channelId' | 'text'>> = {}) {
      const variants = [{ channelId, text, media: [], lang: null, ...more }]
      const draft = unwrap(
        await createDraft(author.ctx, { title: text, idea: '', scheduledAt: null, variants }),
      )
      unwrap(await submitDraft(author.ctx, { id: draft.id, revision: draft.revision }))
      await consent()
      await app.drain()
      const from = new Date(0)
      const live = await livePosts(author.ctx, { from, to: new Date('2100-01-01'), channelId })
      const post = live.find((one) => one.text === text)
      if (!post?.remoteId) throw new Error('the post did not go out')
      return { id: post.id, remoteId: post.remoteId }
    },
    /** Runs what is due on the channel now. */
    take: () => take(system, { channelId }),
    /** Carries out what members asked for about a post. */
    async carryOut(postId: string) {
      for (const act of await actsOf(system, postId))
        if (act.state === 'asked') await carryOutPlanned(system, { actId: act.id })
      await app.drain(['quick'])
    },
    figures: (remoteId: string, views: number, likes: number, shares: number) =>
      server.service.setFigures(remoteId, { views, likes, shares }),
  }
}
