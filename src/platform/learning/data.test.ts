import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Example, judge, trainClassifier } from './index.ts'
import { apart } from './split.ts'

const data = new URL('../../../../shared/data/', import.meta.url)

function load(name: string): Example[] {
  const lines = readFileSync(new URL(name, data), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** Runs and gives the seconds of processor time it took: others may be at work on the machine. */
function seconds<T>(work: () => T): [T, number] {
  const before = process.cpuUsage()
  const result = work()
  return [result, process.cpuUsage(before).user / 1e6]
}

const there = existsSync(new URL('sentiment/train.jsonl', data))
const why = there ? '' : ' (skipped: ../shared/data is not there)'

describe.skipIf(!there)(`on real labels${why}`, () => {
  it('sentiment: macro recall above 69 on rows that set nothing', { timeout: 400_000 }, () => {
    const [set, test] = apart(load('sentiment/val.jsonl'), 0.5, 1)
    const [classifier, took] = seconds(() =>
      trainClassifier(load('sentiment/train.jsonl'), {
        encoder: 'social',
        validation: set,
        balanced: true,
        keptRight: 0.75,
      }),
    )
    const figures = judge(classifier, test)
    expect(figures.n).toBe(1000)
    expect(figures.macroRecall).toBeGreaterThan(0.69)
    expect(figures.keptAccuracy).toBeGreaterThan(figures.accuracy)
    expect(took).toBeLessThan(60)
  })

  it('Banking77: 91 % on rows kept back from training', { timeout: 400_000 }, () => {
    const [train, test] = apart(load('routing/banking77.train.jsonl'), 0.1, 1)
    const [classifier, took] = seconds(() => trainClassifier(train, { validation: [], outside: 'oos' }))
    const figures = judge(classifier, test)
    expect(figures.accuracy).toBeGreaterThan(0.91)
    expect(figures.abstained).toBe(0)
    expect(took).toBeLessThan(60)
  })

  it('CLINC150: 92 % in scope, and 60 % of strangers withheld', { timeout: 400_000 }, () => {
    const [set, test] = apart(load('routing/clinc150.val.jsonl'), 0.5, 1)
    const strangers = load('routing/clinc150.oos_val.jsonl')
    const [classifier, took] = seconds(() =>
      trainClassifier(load('routing/clinc150.train.jsonl'), {
        validation: [...set, ...strangers],
        outside: 'oos',
      }),
    )
    expect(judge(classifier, test).accuracy).toBeGreaterThan(0.92)
    const unseen = load('routing/clinc150.oos_train.jsonl')
    const withheld = unseen.filter((row) => classifier.predict(row.text).abstain).length
    expect(withheld / unseen.length).toBeGreaterThan(0.6)
    expect(took).toBeLessThan(60)
  })
})
