import { existsSync, readFileSync } from 'node:fs'
import {
  type Classifier,
  type Example,
  judge,
  saveClassifier,
  type TrainOptions,
  trainClassifier,
} from '../src/platform/learning/index.ts'
import { detectLanguage } from '../src/platform/learning/language/index.ts'
import { apart } from '../src/platform/learning/split.ts'
import type { Bench, Figure, Outcome } from './support/figure.ts'

const data = new URL('../../shared/data/', import.meta.url)
const social = { encoder: 'social', balanced: true, keptRight: 0.75 } as const

function load(name: string): Example[] {
  const lines = readFileSync(new URL(name, data), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

interface Trial {
  readonly name: string
  readonly train: readonly Example[]
  /** Rows that set confidence and threshold. */
  readonly set: readonly Example[]
  /** Rows that set nothing. */
  readonly test: readonly Example[]
  readonly options: TrainOptions
  /** What we promise: seconds to train, guesses a second. */
  readonly goal: { readonly seconds: number; readonly rate: number }
}

function trials(quick: boolean): Trial[] {
  const few = (rows: Example[]) => (quick ? rows.slice(0, 600) : rows)
  const [moodSet, moodTest] = apart(load('sentiment/val.jsonl'), 0.5, 1)
  const [bank, bankTest] = apart(load('routing/banking77.train.jsonl'), 0.1, 1)
  const [scopeSet, scopeTest] = apart(load('routing/clinc150.val.jsonl'), 0.5, 1)
  const [strangers, fresh] = [
    load('routing/clinc150.oos_val.jsonl'),
    load('routing/clinc150.oos_train.jsonl'),
  ]
  return [
    {
      name: 'sentiment of posts',
      train: few(load('sentiment/train.jsonl')),
      set: moodSet,
      test: moodTest,
      options: social,
      goal: { seconds: 60, rate: 10_000 },
    },
    {
      name: '77 matters of a bank',
      train: few(bank),
      set: [],
      test: bankTest,
      options: { outside: 'oos' },
      goal: { seconds: 60, rate: 5000 },
    },
    {
      name: '150 intents',
      train: few(load('routing/clinc150.train.jsonl')),
      set: [...scopeSet, ...strangers],
      test: [...scopeTest, ...fresh],
      options: { outside: 'oos' },
      goal: { seconds: 60, rate: 5000 },
    },
  ]
}

/** Guesses a second: the median of five runs over all rows. */
function rateOf(classifier: Classifier, rows: readonly Example[]): number {
  const rates = Array.from({ length: 5 }, () => {
    const began = performance.now()
    for (const { text } of rows) classifier.predict(text)
    return (rows.length * 1000) / (performance.now() - began)
  })
  return rates.sort((a, b) => a - b)[2] ?? 0
}

function run({ name, train, set, test, options, goal }: Trial): Outcome {
  const began = performance.now()
  const classifier = trainClassifier(train, { ...options, validation: set })
  const seconds = (performance.now() - began) / 1000
  const inside = test.filter((row) => row.label !== 'oos')
  const outside = test.filter((row) => row.label === 'oos')
  const found = judge(classifier, inside)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const withheld = outside.filter((row) => classifier.predict(row.text).abstain).length
  const strict = inside.filter((row) => {
    const { label, abstain } = classifier.predict(row.text)
    return label === row.label && !abstain
  }).length
  const strangers =
    outside.length === 0
      ? ''
      : `; of ${outside.length} strangers ${percent(withheld / outside.length)} withheld, ${percent(strict / inside.length)} of the others right and not withheld`
  const figure = (what: string, more: Pick<Figure, 'value' | 'unit' | 'runs' | 'against'>): Figure => ({
    bench: 'learning',
    what: `${name}: ${what}`,
    ...more,
  })
  return {
    figures: [
      figure(`trained on ${train.length.toLocaleString('en-GB')} rows`, {
        value: seconds,
        unit: 's',
        runs: '1 run',
        against: { name: 'our limit', value: goal.seconds },
      }),
      figure('guesses', {
        value: rateOf(classifier, test),
        unit: 'a second',
        runs: '5 runs',
        against: { name: 'our least', value: goal.rate },
      }),
    ],
    notes: [
      `${name}: on ${inside.length} rows that set nothing, accuracy ${percent(found.accuracy)}, macro recall ${percent(found.macroRecall)}, kappa ${found.kappa.toFixed(2)}, "not sure" ${percent(found.abstained)}, right otherwise ${percent(found.keptAccuracy)}${strangers}; saved ${(saveClassifier(classifier).length / 1e6).toFixed(1)} MB`,
    ],
  }
}

function languages(): Outcome {
  const rows = load('sentiment/val.jsonl')
  const began = performance.now()
  const english = rows.filter(({ text }) => detectLanguage(text).language === 'en').length
  const seconds = (performance.now() - began) / 1000
  return {
    figures: [
      {
        bench: 'learning',
        what: 'language of posts: guesses',
        value: rows.length / seconds,
        unit: 'a second',
        runs: '1 run',
      },
    ],
    notes: [
      `language: ${((100 * english) / rows.length).toFixed(1)} % of ${rows.length} English posts taken for English`,
    ],
  }
}

/** Learning from labelled texts, and guessing: seconds to train, guesses a second, and how many are right. */
export const learning: Bench = async ({ quick, say }) => {
  if (!existsSync(new URL('sentiment/train.jsonl', data))) {
    return { figures: [], notes: ['../shared/data is not there: nothing was measured'] }
  }
  const outcomes = trials(quick).map((trial) => {
    say(trial.name)
    return run(trial)
  })
  outcomes.push(languages())
  return {
    figures: outcomes.flatMap((one) => one.figures),
    notes: outcomes.flatMap((one) => one.notes),
  }
}
