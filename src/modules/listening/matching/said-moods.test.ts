import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createCtx } from '#platform/ctx.ts'
import { MOOD_PROGRAM, type MoodAnswer, type MoodProgram } from '#platform/learning/program/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { readLately } from '../commands/enrichment/read-lately.ts'
import { listModels } from '../queries/enrichment/models.ts'
import { listMentions } from '../queries/stream.ts'
import { listeningHouse } from '../testing/listening-house.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'

const network = scriptedNetwork()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

/** Says "negative" of everything it is asked, except of what is `silent`. */
function scripted() {
  const asked: string[] = []
  const is = { state: 'well', version: 'x@0123456789ab', fault: null, since: 0 } as ReturnType<
    MoodProgram['state']
  >
  const program = {
    asked,
    is,
    ask: async (texts: readonly string[]) => {
      asked.push(...texts)
      const no: MoodAnswer = { label: 'negative', confidence: 0.9 }
      return texts.map((text) => (text.includes('silent') ? null : no))
    },
    ready: async () => program.is,
    state: () => program.is,
    close: () => undefined,
  }
  return program
}

it('says how mentions are meant where it answers, never of our people, and its state is there to be seen', async () => {
  const house = await listeningHouse(app, network)
  const [loved, silent, named] = [
    'I love this tent',
    'a silent, lovely tent, I love it',
    'Dana Ortiz was awful',
  ]
  await house.say([loved ?? '', silent ?? '', named ?? ''])
  const program = scripted()
  const services = new Map([...app.engine.services, [MOOD_PROGRAM.name, program]])
  const ctx = createCtx(
    { ...app.engine, services },
    { organisationId: house.ctx.organisationId, actor: house.ctx.actor },
  )
  const read = async () => {
    const { items } = unwrap(await listMentions(house.ctx, { show: 'all', limit: 100 }))
    return new Map(items.map(({ text, enrichment }) => [text, enrichment]))
  }
  expect((await read()).get(loved ?? '')?.sentiment).toBe('positive')
  expect(unwrap(await listModels(ctx)).program).toBeNull()

  await readLately(ctx, {})
  const now = await read()
  expect(now.get(loved ?? '')).toMatchObject({
    sentiment: 'negative',
    readBy: { sentiment: 'x@0123456789ab' },
  })
  expect(now.get(silent ?? '')).toMatchObject({ sentiment: 'positive', readBy: null })
  expect(now.get(named ?? '')).toMatchObject({ sentiment: 'withheld' })
  expect(program.asked).not.toContain(named)
  expect(unwrap(await listModels(ctx)).program).toMatchObject({ state: 'well', version: 'x@0123456789ab' })

  program.is = { ...program.is, state: 'resting', fault: 'slow' }
  await readLately(ctx, {})
  expect(unwrap(await listModels(ctx)).program).toMatchObject({ state: 'resting', fault: 'slow' })
  // Where nobody brought one along there is nothing to show.
  expect(unwrap(await listModels(house.ctx)).program).toBeNull()
})
