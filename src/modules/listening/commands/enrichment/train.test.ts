import { notInArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { type Result, unwrap } from '#kernel/result.ts'
import { updateDepartment } from '#modules/people/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { withEverybodysEyes } from '../../matching/open-eyes.ts'
import { ownExamples } from '../../queries/enrichment/examples.ts'
import { listModels } from '../../queries/enrichment/models.ts'
import { enrichmentCorrection } from '../../tables-queries.ts'
import { listeningHouse } from '../../testing/listening-house.ts'
import { scriptedNetwork } from '../../testing/scripted-network.ts'
import { storeHeard, wholeStream } from '../../testing/store-heard.ts'
import { chooseModel, learnNow } from './choose-model.ts'
import { correct, takeBack } from './correct.ts'
import { train } from './train.ts'

const network = scriptedNetwork()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

type House = Awaited<ReturnType<typeof listeningHouse>>
const refused = (result: Result<unknown>) => {
  if (result.ok) throw new Error('This was not refused.')
  return result.error
}
/** Words our lists do not know; only this house knows how they are meant. */
const moods = { negative: 'zorvel flimp', positive: 'quandle brisp', neutral: 'ottem gralk' } as const
const places = ['ridge', 'valley', 'harbour', 'forest', 'summit', 'glacier', 'meadow', 'island', 'bridge']
const days = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
const texts = Object.entries(moods).flatMap(([mood, word]) =>
  Array.from({ length: 60 }, (_, n) => ({
    mood,
    text: `We wore the ${word} jacket on the ${places[n % 9]} on the ${days[n % 7]} day of the long walk`,
  })),
)

/** A house whose people put 180 mentions right; `lie` says each of them as it likes. */
async function taught(lie?: (n: number) => string) {
  const house = await listeningHouse(app, network)
  await store(
    house,
    texts.map(({ text }) => text),
  )
  const heard = await stream(house)
  const made = heard.map(({ id, text }, n) => ({
    ...{ organisationId: house.ctx.organisationId, id: newId(), mentionId: id, fact: 'sentiment' as const },
    ...{ was: 'unsure', value: lie?.(n) ?? moodOf(text), memberId: null, madeAt: house.ctx.now() },
  }))
  await house.ctx.write((tx) => tx.insert(enrichmentCorrection).values(made))
  return house
}
const store = (house: House, said: readonly string[]) =>
  storeHeard(house.ctx, house.channel.id, said, new Date(house.ctx.now().getTime() - 86_400_000))
const stream = ({ ctx }: House) => wholeStream(ctx)
const shown = async ({ ctx }: House) =>
  unwrap(await listModels(ctx)).models.map(({ version, state }) => `${version} ${state}`)
const found = async (house: House, text: string) => {
  const mention = (await stream(house)).find((one) => one.text === text)
  if (!mention?.enrichment) throw new Error('it was not heard')
  return { id: mention.id, ...mention.enrichment }
}
const fresh = 'Again we wore the zorvel flimp jacket at the lighthouse, on the way to the boat'

describe('learning', () => {
  it('is used when clearly better than the rules, reads what was heard again, and says so', async () => {
    const house = await taught()
    await store(house, [fresh])
    expect((await found(house, fresh)).sentiment).not.toBe('negative')
    expect(unwrap(await learnNow(house.ctx, { fact: 'sentiment' }))).toEqual({ queued: true })
    await app.drain()
    const {
      models: [model],
      lessons,
    } = unwrap(await listModels(house.ctx))
    expect(model).toMatchObject({ version: 1, state: 'active', examples: 180, note: null, languages: ['en'] })
    if (!model) throw new Error('there is no model')
    expect(model.own.n).toBeGreaterThanOrEqual(15)
    expect(model.own.n).toBeLessThan(80)
    expect(model.own.right / model.own.n).toBeGreaterThan(0.9)
    expect(model.own.macroF1).toBeGreaterThan(model.rules.macroF1 + 0.03)
    expect(model.before).toEqual(model.rules)
    expect(lessons.find((one) => one.fact === 'sentiment')).toMatchObject({ corrections: 180, lately: 180 })
    expect(await found(house, fresh)).toMatchObject({ sentiment: 'negative', readBy: { sentiment: 1 } })
  })

  it('goes back in one press, and on again; what a person said stands before any version', async () => {
    const house = await taught()
    await store(house, [fresh])
    await train(house.ctx, { fact: 'sentiment' })
    unwrap(await chooseModel(house.ctx, { fact: 'sentiment', version: null }))
    await app.drain()
    expect(await shown(house)).toEqual(['1 retired'])
    const back = await found(house, fresh)
    expect(back.sentiment).not.toBe('negative')
    expect(back.readBy).toBeNull()
    unwrap(await chooseModel(house.ctx, { fact: 'sentiment', version: 1 }))
    await app.drain()
    expect(await shown(house)).toEqual(['1 active'])

    const { id } = await found(house, fresh)
    unwrap(await correct(house.ctx, { id, fact: 'sentiment', value: 'positive' }))
    unwrap(await chooseModel(house.ctx, { fact: 'sentiment', version: 1 }))
    await app.drain()
    expect(await found(house, fresh)).toMatchObject({ sentiment: 'positive', readBy: null })
    unwrap(await takeBack(house.ctx, { id, fact: 'sentiment' }))
    expect(await found(house, fresh)).toMatchObject({ sentiment: 'negative', readBy: { sentiment: 1 } })
  })

  it('is kept as refused, with its figures, where it is no better, and cannot be used', async () => {
    const house = await taught((n) => ['positive', 'neutral', 'negative'][(n * 7 + (n % 5)) % 3] ?? 'neutral')
    await train(house.ctx, { fact: 'sentiment' })
    const {
      models: [model],
    } = unwrap(await listModels(house.ctx))
    expect(model).toMatchObject({ state: 'refused', note: expect.stringMatching(/not-better|by-chance/) })
    expect(model?.own.n).toBeGreaterThanOrEqual(15)
    expect(refused(await chooseModel(house.ctx, { fact: 'sentiment', version: 1 })).type).toBe('conflict')
    await app.drain()
  })

  it('that fails at the last step changes nothing, and the next run begins again', async () => {
    const house = await taught()
    const failing = vi.spyOn(house.ctx, 'write').mockImplementation((work) => {
      failing.mockRestore()
      return house.ctx.write(async (tx) => {
        await work(tx)
        throw new Error('killed')
      })
    })
    await expect(train(house.ctx, { fact: 'sentiment' })).rejects.toThrow('killed')
    expect(await shown(house)).toEqual([])
    await train(house.ctx, { fact: 'sentiment' })
    expect(await shown(house)).toEqual(['1 active'])
    // Nothing was learned since, so the same model is no better than itself.
    await train(house.ctx, { fact: 'sentiment' })
    expect(await shown(house)).toEqual(['2 refused', '1 active'])
    await app.drain()
  })

  it('is begun by the hundredth correction, and by every 25th from there', async () => {
    const house = await taught()
    const heard = await stream(house)
    const keep = heard.slice(0, 98).map(({ id }) => id)
    await house.ctx.write((tx) =>
      tx.delete(enrichmentCorrection).where(notInArray(enrichmentCorrection.mentionId, keep)),
    )
    const say = async (n: number) => {
      const { id, text } = heard[n] ?? { id: '', text: '' }
      unwrap(await correct(house.ctx, { id, fact: 'sentiment', value: moodOf(text) }))
    }
    await say(98)
    await app.drain()
    expect(await shown(house)).toEqual([])
    await say(99)
    await app.drain()
    expect(await shown(house)).toHaveLength(1)
    await say(100)
    await app.drain()
    expect(await shown(house)).toHaveLength(1)
  })

  it('takes nothing from restricted desks', async () => {
    const house = await taught()
    const secret = days.map((day) => `The ottem gralk jacket is a secret since the ${day} day of this week`)
    // What lies on a desk shows with its conversation, so these come in by the door.
    await house.say(secret)
    const heard = (await stream(house)).filter(({ text }) => secret.includes(text))
    expect(heard).toHaveLength(secret.length)
    for (const { id } of heard) unwrap(await correct(house.ctx, { id, fact: 'sentiment', value: 'neutral' }))
    const everybody = await withEverybodysEyes(house.ctx)
    expect(await ownExamples(everybody, 'sentiment', () => false)).toHaveLength(187)
    const department = await deskOf(house, 'hr')
    await house.system.write((tx) =>
      tx.execute(sql`update conversation set department_id = ${department}
        where organisation_id = ${house.ctx.organisationId}`),
    )
    unwrap(await updateDepartment(house.ctx, { departmentId: department, restricted: true }))
    const nobody = await withEverybodysEyes(house.ctx)
    const left = await ownExamples(nobody, 'sentiment', () => false)
    expect(left.filter(({ text }) => secret.includes(text))).toEqual([])
    await train(house.ctx, { fact: 'sentiment' })
    expect(unwrap(await listModels(house.ctx)).models[0]?.examples).toBe(180)
    await app.drain()
  })

  it('learns no mood from what names one of us', async () => {
    const house = await taught()
    await house.member('Zorvel Flimp', 'viewer')
    await train(house.ctx, { fact: 'sentiment' })
    const models = unwrap(await listModels(house.ctx)).models
    // A third of the posts names the new colleague; the rest is enough.
    expect(models[0]?.examples).toBe(120)
    await app.drain()
  })

  it('says so where there is too little, and is for those who manage listening, in their own house', async () => {
    const house = await listeningHouse(app, network)
    expect(refused(await learnNow(house.ctx, { fact: 'intent' })).message).toContain(
      'There are 0 corrections to learn from; 100 are needed',
    )
    const viewer = await house.member('Vera Viewer', 'viewer')
    expect(refused(await learnNow(viewer.ctx, { fact: 'intent' })).type).toBe('forbidden')
    expect(refused(await chooseModel(viewer.ctx, { fact: 'intent', version: null })).type).toBe('forbidden')
    expect(await shown(house)).toEqual([])
    expect(refused(await chooseModel(house.ctx, { fact: 'sentiment', version: 1 })).type).toBe('not_found')
  })
})

const moodOf = (text: string): string =>
  Object.entries(moods).find(([, word]) => text.includes(word))?.[0] ?? 'neutral'

const deskOf = ({ ctx }: House, kind: string) =>
  ctx.read(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(
      sql`select id from department where organisation_id = ${ctx.organisationId} and kind = ${kind}`,
    )
    return rows[0]?.id ?? ''
  })
