import { describe, expect, it } from 'vitest'
import { randomFrom } from '#kernel/random.ts'
import { type Example, heldOut, loadClassifier, saveClassifier, trainClassifier, versionOf } from './index.ts'

const matters: Readonly<Record<string, readonly string[]>> = {
  delivery: ['parcel', 'courier', 'tracking', 'shipped', 'doorstep', 'delivery'],
  payment: ['invoice', 'charged', 'card', 'refund', 'bank', 'paid'],
  product: ['zip', 'jacket', 'sleeve', 'fabric', 'hood', 'lining'],
}
const filler = ['please', 'hello', 'my', 'the', 'still', 'today', 'about', 'again']

/** Made-up messages of known matter: two or three words of it among words of none. */
function messages(count: number, seed: number): Example[] {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  return Array.from({ length: count }, (_, at) => {
    const label = Object.keys(matters)[at % 3] ?? ''
    const own = matters[label] ?? []
    const words = [pick(filler), pick(own), pick(filler), pick(own), pick(filler), pick(own)]
    return { text: words.join(' '), label }
  })
}

const weather = [
  'mountain',
  'cloud',
  'sunny',
  'storm',
  'forecast',
  'wind',
  'degrees',
  'snow',
  'fog',
  'valley',
]

/** Messages of another matter than all of them. */
function strangers(count: number, seed: number): Example[] {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  return Array.from({ length: count }, () => ({
    text: [pick(filler), pick(weather), pick(filler), pick(weather), pick(filler), pick(weather)].join(' '),
    label: 'oos',
  }))
}

describe('a classifier', () => {
  it('tells apart what differs, in words it has seen in no such sentence', () => {
    const classifier = trainClassifier(messages(300, 1))
    const fresh = messages(300, 2)
    const right = fresh.filter((one) => classifier.predict(one.text).label === one.label).length
    expect(right).toBeGreaterThan(295)
    expect(classifier.labels).toEqual(['delivery', 'payment', 'product'])
  })

  it('gives labels back in the kind they came in', () => {
    const rows = messages(90, 1).map((row) => ({ ...row, label: row.label === 'payment' ? 1 : 0 }))
    expect(trainClassifier(rows).predict('card refund bank').label).toBe(1)
  })

  it('is the same each time, and another when the rows are others', () => {
    const [one, same, other] = [messages(120, 1), messages(120, 1), messages(120, 2)].map((rows) =>
      versionOf(saveClassifier(trainClassifier(rows))),
    )
    expect(one).toBe(same)
    expect(one).not.toBe(other)
  })

  it('is surer of clear words than of strange ones', () => {
    const classifier = trainClassifier(messages(300, 1), {
      validation: [...messages(200, 3), ...strangers(60, 4)],
    })
    const clear = classifier.predict('courier parcel tracking').confidence
    const strange = classifier.predict('the weather on a mountain').confidence
    expect(clear).toBeGreaterThan(0.9)
    expect(strange).toBeLessThan(clear - 0.2)
  })

  it('abstains from rows of no class when it was shown some, and still names the best', () => {
    const classifier = trainClassifier(messages(300, 1), {
      validation: [...messages(200, 3), ...strangers(60, 4)],
      outside: 'oos',
    })
    const fresh = strangers(100, 6).map((one) => classifier.predict(one.text))
    expect(fresh.filter((guess) => guess.abstain).length).toBeGreaterThan(50)
    for (const guess of fresh) expect(classifier.labels).toContain(guess.label)
    const made = messages(200, 5).filter((one) => !classifier.predict(one.text).abstain).length
    expect(made).toBeGreaterThan(180)
  })

  it('takes rows of no class among the training rows for the threshold, not for a class', () => {
    const classifier = trainClassifier([...messages(300, 1), ...strangers(60, 4)], { outside: 'oos' })
    expect(classifier.labels).not.toContain('oos')
    const fresh = strangers(100, 6).filter((one) => classifier.predict(one.text).abstain)
    expect(fresh.length).toBeGreaterThan(50)
  })

  it('never abstains without rows to abstain by', () => {
    const classifier = trainClassifier(messages(300, 1), { validation: messages(100, 3), outside: 'oos' })
    for (const { text } of strangers(100, 6)) expect(classifier.predict(text).abstain).toBe(false)
  })

  it('withholds guesses until enough of the rest are right', () => {
    const random = randomFrom(9)
    // A third of the validation labels are wrong on purpose, all of them in sentences without a telling word.
    const vague = Array.from({ length: 100 }, () => ({
      text: `hello ${random() < 0.5 ? 'please' : 'again'} about the`,
      label: random() < 0.5 ? 'delivery' : 'payment',
    }))
    const classifier = trainClassifier(messages(300, 1), {
      validation: [...messages(200, 3), ...vague],
      keptRight: 0.95,
    })
    expect(classifier.predict('hello please about the').abstain).toBe(true)
    expect(classifier.predict('courier parcel tracking').abstain).toBe(false)
  })

  it('survives no rows, one class, empty and endless texts', () => {
    expect(trainClassifier([]).labels).toEqual([])
    expect(trainClassifier([{ text: 'a', label: 'x' }]).predict('b')).toMatchObject({ label: 'x' })
    const classifier = trainClassifier(messages(60, 1))
    for (const text of ['', ' ', '😀', 'courier '.repeat(50_000), '\ud800']) {
      const { confidence, label } = classifier.predict(text)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
      expect(classifier.labels).toContain(label)
    }
  })
})

describe('a saved classifier', () => {
  const classifier = trainClassifier(messages(300, 1), {
    validation: [...messages(200, 3), ...strangers(60, 4)],
    outside: 'oos',
  })
  const bytes = saveClassifier(classifier)

  it('guesses like the one that was saved', () => {
    const loaded = loadClassifier(bytes)
    const guesses = [...messages(200, 7), ...strangers(100, 8)].map(({ text }) => ({
      one: classifier.predict(text),
      other: loaded.predict(text),
    }))
    for (const { one, other } of guesses) expect(other.confidence).toBeCloseTo(one.confidence, 1)
    const same = guesses.filter(
      ({ one, other }) => one.label === other.label && one.abstain === other.abstain,
    )
    expect(same.length).toBeGreaterThan(guesses.length * 0.97)
  })

  it('is refused when it is cut off, something else, or of another version', () => {
    expect(() => loadClassifier(bytes.subarray(0, bytes.length - 1))).toThrow('cut off')
    expect(() => loadClassifier(new Uint8Array(3))).toThrow('no saved model')
    expect(() => loadClassifier(new TextEncoder().encode('{"format": "something"}'))).toThrow(
      'no saved model',
    )
    const other = new Uint8Array(bytes)
    other.set(new TextEncoder().encode('text-0'), new TextDecoder('latin1').decode(bytes).indexOf('text-2'))
    expect(() => loadClassifier(other)).toThrow('other features')
  })
})

describe('held-out figures', () => {
  it('come from rows that were not learned from', () => {
    const figures = heldOut(messages(300, 1), 4)
    expect(figures.n + figures.trained).toBe(300)
    expect(figures.n).toBe(60)
    expect(figures.macroRecall).toBeGreaterThan(0.95)
    expect(figures.classes.map((one) => one.n)).toEqual([20, 20, 20])
  })

  it('are no better than chance where the labels are', () => {
    const random = randomFrom(1)
    const rows = messages(300, 1).map((row) => ({ ...row, label: random() < 0.5 ? 'a' : 'b' }))
    const { kappa, accuracy } = heldOut(rows, 2)
    expect(Math.abs(kappa)).toBeLessThan(0.3)
    expect(accuracy).toBeLessThan(0.7)
  })
})
