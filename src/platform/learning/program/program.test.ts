import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MoodProgram } from './index.ts'
import { openMoodProgram } from './open.ts'

let folder: string
const opened: MoodProgram[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weft-program-'))
})
afterEach(() => {
  for (const program of opened.splice(0)) program.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const greets = `console.log(JSON.stringify({ name: 'a model/v1' }))`
const answering = (answer: string) => `${greets}
let rest = ''
process.stdin.on('data', (bytes) => {
  const lines = (rest + bytes).split('\\n')
  rest = lines.pop()
  for (const line of lines) { const { text } = JSON.parse(line); ${answer} }
})`
const says = `console.log(JSON.stringify({ label: text.includes('love') ? 'positive' : 'negative', confidence: 0.9 }))`

/** A real program with this body; by default nobody is so slow that a busy machine would matter. */
async function program(
  name: string,
  body: string,
  times: { answerMs?: number; startMs?: number; restMs?: number } = {},
) {
  const path = join(folder, name)
  await writeFile(path, `#!${process.execPath}\n${body}\n`)
  await chmod(path, 0o755)
  const told: object[] = []
  const log = { warn: (data: object) => void told.push(data) }
  const one = openMoodProgram({ path, log, answerMs: 60_000, startMs: 60_000, restMs: 60_000, ...times })
  opened.push(one)
  return { one, told, path }
}

describe('a program that says how posts are meant', { timeout: 60_000 }, () => {
  it('answers in order, however many are asked and whoever asks at once', async () => {
    const { one } = await program('good.cjs', answering(says))
    expect(await one.ready()).toMatchObject({ state: 'well', fault: null })
    const texts = Array.from({ length: 100 }, (_, at) => (at % 3 === 0 ? `love\n${at}` : `hate ${at}`))
    const [first, second] = await Promise.all([one.ask(texts), one.ask(['I love it', 'oh no'])])
    expect(first.map((answer) => answer?.label)).toEqual(
      texts.map((text) => (text.startsWith('love') ? 'positive' : 'negative')),
    )
    expect(second).toEqual([
      { label: 'positive', confidence: 0.9 },
      { label: 'negative', confidence: 0.9 },
    ])
    expect(one.state().version).toMatch(/^a-model\/v1@[0-9a-f]{12}$/)
  })

  it('is not started before it is asked, and nobody waits while it starts', async () => {
    const { one } = await program('late.cjs', answering(says))
    expect(one.state()).toMatchObject({ state: 'starting', version: null })
    expect(await one.ask(['I love it'])).toEqual([null])
    await one.ready()
    expect(await one.ask(['I love it'])).toEqual([{ label: 'positive', confidence: 0.9 }])
  })

  it('that dies leaves the rest to others, and is started again after a pause', async () => {
    const marker = join(folder, 'died')
    const body = answering(`
      const fs = require('node:fs')
      if (text === 'die' && !fs.existsSync(${JSON.stringify(marker)})) { fs.writeFileSync(${JSON.stringify(marker)}, ''); process.exit(3) }
      ${says}`)
    const { one, told } = await program('dies.cjs', body, { restMs: 1 })
    await one.ready()
    const answers = await one.ask(['love', 'die', 'love'])
    expect(answers.slice(1)).toEqual([null, null])
    expect(one.state()).toMatchObject({ state: 'resting', fault: 'ended' })
    expect(told).toHaveLength(1)
    expect(await readFile(marker, 'utf8')).toBe('')
    await expect.poll(async () => (await one.ready()).state, { timeout: 30_000 }).toBe('well')
    expect(await one.ask(['die'])).toEqual([{ label: 'negative', confidence: 0.9 }])
  })

  it('that hangs is ended after its time, and rests', async () => {
    const { one } = await program('hangs.cjs', answering(''), { answerMs: 50 })
    await one.ready()
    expect(await one.ask(['love', 'hate'])).toEqual([null, null])
    expect(one.state()).toMatchObject({ state: 'resting', fault: 'slow' })
    expect(await one.ask(['love'])).toEqual([null])
    expect(one.state()).toMatchObject({ state: 'resting', fault: 'slow' })
  })

  it.each([
    ['words', `console.log('fine')`],
    ['an unknown label', `console.log('{"label":"angry","confidence":1}')`],
    ['a confidence that is none', `console.log('{"label":"positive","confidence":7}')`],
    ['a line without end', `process.stdout.write('x'.repeat(200000))`],
  ])('that answers with %s is not believed', async (_, answer) => {
    const { one } = await program('nonsense.cjs', answering(answer))
    await one.ready()
    expect(await one.ask(['love'])).toEqual([null])
    expect(one.state()).toMatchObject({ state: 'resting', fault: 'nonsense' })
  })

  it('that says more than it was asked is ended', async () => {
    const { one } = await program('twice.cjs', answering(`${says}; ${says}`))
    await one.ready()
    expect(await one.ask(['love'])).toEqual([{ label: 'positive', confidence: 0.9 }])
    await expect.poll(() => one.state().fault).toBe('nonsense')
  })

  it('has to begin with its name, in its time, and to be there at all', async () => {
    const nameless = await program('nameless.cjs', `console.log('loading …'); setInterval(() => {}, 1000)`)
    expect(await nameless.one.ready()).toMatchObject({ fault: 'nameless' })
    const silent = await program('silent.cjs', 'setInterval(() => {}, 1000)', { startMs: 50 })
    expect(await silent.one.ready()).toMatchObject({ fault: 'not-ready' })
    const missing = openMoodProgram({ path: join(folder, 'no such'), log: { warn: () => undefined } })
    expect(await missing.ready()).toMatchObject({ state: 'resting', fault: 'no-start' })
  })

  it('gets nothing of the settings of the house', async () => {
    process.env.WEFT_TEST_SECRET = 'do not tell'
    try {
      const { one } = await program(
        'curious.cjs',
        answering(
          `console.log(JSON.stringify({ label: process.env.WEFT_TEST_SECRET ? 'negative' : 'positive', confidence: 1 }))`,
        ),
      )
      await one.ready()
      expect(await one.ask(['?'])).toEqual([{ label: 'positive', confidence: 1 }])
    } finally {
      delete process.env.WEFT_TEST_SECRET
    }
  })
})
