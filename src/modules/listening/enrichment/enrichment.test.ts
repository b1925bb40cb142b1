import { describe, expect, it } from 'vitest'
import { saveClassifier, trainClassifier } from '#platform/learning/index.ts'
import { SPAM_FROM } from '../domain/spam-from.ts'
import { employeeFinder } from './employees.ts'
import {
  departmentFor,
  loadReadingTools,
  nothingLearned,
  type OwnModel,
  type PostToRead,
  type ReadingTools,
  readPost,
} from './index.ts'
import { readIntent } from './intent.ts'
import { readOutspoken } from './outspoken.ts'
import { readSentiment } from './sentiment.ts'
import { readSpam } from './spam.ts'
import { readUrgency } from './urgency.ts'

describe('intent', () => {
  it.each([
    ['complaint', 'service', 'My jacket is broken and I still have no reply. I want my money back'],
    ['complaint', 'service', 'Der Reißverschluss ist kaputt, ich warte auf die Rückerstattung'],
    ['question', 'service', 'How long does delivery to Norway take?'],
    ['question', 'service', 'Wie lange dauert die Lieferung nach Oslo?'],
    ['praise', 'marketing', 'Thank you for the great service, highly recommend'],
    ['buying', 'sales', 'Is the Fjell 2 back in stock? I am looking to buy two'],
    ['buying', 'sales', 'Möchte kaufen, ist die Jacke auf Lager und was kostet sie'],
    ['idea', 'product', 'It would be great if the hood had a second pocket. Please add one'],
    ['press', 'pr', 'I am a journalist writing an article about wool, could you comment on it?'],
    ['job', 'hr', 'Are you hiring? I sent my application last week'],
    ['investor', 'ir', 'When is the earnings call for shareholders?'],
    ['legal', 'legal', 'Delete my data or you will hear from my lawyer'],
  ] as const)('%s, for %s: %s', (intent, department, text) => {
    const fact = readIntent(text)
    expect(fact.value).toBe(intent)
    expect(fact.confidence).toBeGreaterThanOrEqual(0.5)
    expect(departmentFor(fact.value)).toBe(department)
  })

  it.each(['Fjell Supply', 'lol', '', '早上好'])('is not sure of %j', (text) => {
    expect(readIntent(text).value).toBe('unsure')
    expect(departmentFor('unsure')).toBeNull()
  })

  it('does not find words inside other words', () => {
    // "ipo" in "tripod", "cv" in "cvc".
    expect(readIntent('tripod cvc').value).toBe('unsure')
  })
})

describe('sentiment', () => {
  const languages = new Set(['en'])
  const predict = () => ({ label: 'negative', confidence: 0.9, abstain: false })
  const sure: OwnModel = { version: 'own-7', languages, predict }
  const unsure: OwnModel = { ...sure, predict: () => ({ ...predict(), abstain: true }) }

  it('is withheld where an employee is named, whatever a model says', () => {
    expect(readSentiment('Elin Dahl is awful', 'en', true, sure)).toMatchObject({ value: 'withheld' })
  })

  it('comes from the own model when that is sure, else from words, with the version of each', () => {
    expect(readSentiment('I love it', 'en', false, sure)).toMatchObject({
      value: 'negative',
      version: 'own-7',
    })
    expect(readSentiment('I love it', 'en', false, unsure)).toMatchObject({ value: 'positive' })
    expect(readSentiment('I love it', 'en', false, null).version).toBe('sentiment-words-1')
  })

  it('comes from a program of one’s own before the words, in any language, but after what was learned', () => {
    const said = { value: 'negative', confidence: 0.8, version: 'program:x@1' } as const
    expect(readSentiment('I love it', 'en', false, unsure, said)).toEqual(said)
    expect(readSentiment('J’adore', 'fr', false, null, said)).toEqual(said)
    expect(readSentiment('I love it', 'en', false, sure, said).version).toBe('own-7')
    expect(readSentiment('I love it', 'en', false, null, { ...said, confidence: 0.4 }).value).toBe('unsure')
    expect(readSentiment('Elin Dahl is awful', 'en', true, null, said).value).toBe('withheld')
  })

  it('is "unsure" in languages our words do not cover, and where good and bad stand together', () => {
    expect(readSentiment('J’adore, c’est love', 'fr', false, null)).toMatchObject({
      value: 'unsure',
      confidence: 0,
    })
    expect(readSentiment('I love the colour and hate the zip', 'en', false, null).value).toBe('unsure')
  })
})

describe('named employees', () => {
  const names = employeeFinder([
    { name: 'Elin Dahl', handles: ['@elin.dahl', 'elin@fjell.example'] },
    { name: 'José Ångström', handles: [] },
    { name: 'Kim', handles: [] },
  ])

  it.each([
    'Elin Dahl was rude to me',
    'that’s ELIN DAHL’s fault',
    'jose angstrom, again',
    'thanks @elin.dahl.',
    'cc @elin@fjell.example',
  ])('are found in %j', (text) => {
    expect(names(text)).toBe(true)
  })

  it.each(['Elin was rude', 'Dahl Elin', 'Kim is nice', 'Elina Dahlia', '@elin', ''])(
    'are not in %j',
    (text) => {
      expect(names(text)).toBe(false)
    },
  )
})

describe('urgency', () => {
  const signs = { addressed: true, negative: false, followers: null }

  it('is high where somebody may be hurt or robbed', () => {
    for (const text of ['The heater caught fire!', 'Mein Konto wurde gehackt', 'my kid is in hospital']) {
      expect(readUrgency({ ...signs, text })).toMatchObject({ value: 'high' })
    }
  })

  it('is normal for what is asked of us, low for what is merely said', () => {
    expect(readUrgency({ ...signs, text: 'Where is my order' }).value).toBe('normal')
    expect(readUrgency({ ...signs, addressed: false, text: 'Nice mountains' }).value).toBe('low')
    expect(readUrgency({ ...signs, text: 'no rush, just wondering about sizes' }).value).toBe('low')
  })

  it('grows with anger and with who listens', () => {
    const text = 'Third time this month, I am locked out'
    expect(readUrgency({ ...signs, text: 'I am locked out' }).value).toBe('normal')
    expect(readUrgency({ ...signs, text, negative: true, followers: 200_000 }).value).toBe('high')
  })
})

describe('spam and bots', () => {
  const person = { handle: 'anna.berg', displayName: 'Anna Berg', followers: 120 }

  it('are told by lures, links and tags', () => {
    const text = 'Earn money from home! Click here https://x.example #a #b #c #d #e #f'
    expect(readSpam({ ...person, text }).spam.value).toBe(true)
    expect(readSpam({ ...person, text: 'My jacket arrived, thanks! https://x.example/pic' }).spam.value).toBe(
      false,
    )
  })

  it('are told by the same words from many accounts', () => {
    const text = 'Free prize for all, DM me for details https://x.example'
    const [alone, copied] = [0, 6].map((copies) => readSpam({ ...person, text, copies }).spam.confidence)
    expect(copied).toBeGreaterThan((alone ?? 1) + 0.1)
  })

  it('a feed is a bot, a customer is not, and between them we are not sure', () => {
    const feed = { handle: 'fjellalerts48213', displayName: 'Fjell alerts', followers: 3, lastHour: 40 }
    expect(readSpam({ ...feed, text: 'Snow in the north' }).bot.value).toBe(true)
    expect(readSpam({ ...person, text: 'Snow in the north' }).bot.value).toBe(false)
    const odd = { ...person, handle: 'anna48213', followers: 2, lastHour: 12 }
    expect(readSpam({ ...odd, text: 'Snow in the north' }).bot.value).toBe('unsure')
  })
})

describe('outspoken authors', () => {
  it('speak to many, or often and with an opinion', () => {
    expect(readOutspoken({ followers: 40_000, heard: 2, opinions: 1 }).value).toBe(true)
    expect(readOutspoken({ followers: 50, heard: 12, opinions: 9 }).value).toBe(true)
    expect(readOutspoken({ followers: 50, heard: 12, opinions: 1 }).value).toBe('unsure')
    expect(readOutspoken({ followers: null, heard: 1, opinions: 1 }).value).toBe(false)
  })
})

describe('reading a post', () => {
  const tools: ReadingTools = {
    language: () => ({ language: 'en', confidence: 0.9 }),
    languageVersion: 'language-9',
    namesEmployee: employeeFinder([{ name: 'Elin Dahl', handles: [] }]),
    own: nothingLearned,
  }
  const post: PostToRead = {
    text: 'My new jacket is broken after two days, terrible. I want my money back',
    handle: 'anna.berg',
    displayName: 'Anna Berg',
    followers: 120,
    addressed: true,
    lang: 'de-AT',
    voice: { followers: 120, heard: 1, opinions: 1 },
  }

  it('gives every fact its confidence and version', () => {
    const { bands, ...facts } = readPost(post, tools)
    expect(facts).toMatchObject({
      language: { value: 'en', version: 'language-9' },
      sentiment: { value: 'negative' },
      intent: { value: 'complaint' },
      urgency: { value: 'normal' },
      spam: { value: false },
      bot: { value: false },
      outspoken: { value: false },
    })
    for (const fact of Object.values(facts)) {
      expect(fact.confidence).toBeGreaterThanOrEqual(0)
      expect(fact.confidence).toBeLessThanOrEqual(1)
      expect(fact.version).toMatch(/\d$/)
    }
    expect(bands).toHaveLength(6)
  })

  it('believes the network about the language only where the words do not tell', () => {
    const shrug = { ...tools, language: () => ({ language: 'en', confidence: 0.1 }) }
    expect(readPost(post, shrug).language).toMatchObject({ value: 'de', version: 'network' })
    expect(readPost({ ...post, lang: 'und' }, shrug).language.value).toBe('en')
    expect(readPost(post, tools).language.value).toBe('en')
  })

  it('scores no post that names an employee', () => {
    const { sentiment } = readPost({ ...post, text: `${post.text}, Elin Dahl` }, tools)
    expect(sentiment.value).toBe('withheld')
  })

  it('lets what was learned speak where it is surer than the rules', () => {
    const predict = () => ({ label: 'returns', confidence: 0.97, abstain: false })
    const intent: OwnModel = { version: 'own-3', languages: new Set(['en']), predict }
    const having = (own: Partial<ReadingTools['own']>) => ({ ...tools, own: { ...nothingLearned, ...own } })
    expect(readPost(post, having({ intent })).intent).toMatchObject({ value: 'returns', version: 'own-3' })
    const shy = { ...intent, predict: () => ({ ...predict(), abstain: true }) }
    expect(readPost(post, having({ intent: shy })).intent.value).toBe('complaint')
    const german = { ...intent, languages: new Set(['de']) }
    expect(readPost(post, having({ intent: german })).intent.value).toBe('complaint')
  })

  it('lets learned urgency and spam speak, but not against words of danger', () => {
    const saying = (label: string, confidence = 0.9): OwnModel => ({
      version: 'own-2',
      languages: new Set(['en']),
      predict: () => ({ label, confidence, abstain: false }),
    })
    const read = (text: string, own: Partial<ReadingTools['own']>) =>
      readPost({ ...post, text }, { ...tools, own: { ...nothingLearned, ...own } })
    expect(read('the gaiters leak', { urgency: saying('high') }).urgency).toEqual({
      value: 'high',
      confidence: 0.9,
      version: 'own-2',
    })
    const fire = 'Your stove caught fire, my hand is burned, we are in hospital'
    expect(read(fire, { urgency: saying('low', 0.6) }).urgency.value).toBe('high')
    expect(read('see my page', { spam: saying('yes') }).spam).toMatchObject({ value: true, version: 'own-2' })
    expect(read('see my page', { spam: saying('yes') }).spam.confidence).toBeGreaterThan(SPAM_FROM)
    expect(read('click here to win a gift card', { spam: saying('no') }).spam.confidence).toBeLessThan(0.1)
  })

  it('works with the real languages and a model of the house', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      text: at % 2 === 0 ? `the gaiters leak ${at}` : `the gaiters hold ${at}`,
      label: at % 2 === 0 ? 'negative' : 'positive',
    }))
    const body = saveClassifier(trainClassifier(rows, { encoder: 'social' }))
    const own = { sentiment: { number: 4, languages: ['en'], body } }
    const real = await loadReadingTools({ people: [], own })
    const reading = readPost({ ...post, text: 'after an hour in the snow the gaiters leak' }, real)
    expect(reading.language).toMatchObject({ value: 'en', version: 'language-1' })
    expect(reading.sentiment).toMatchObject({ value: 'negative' })
    expect(reading.sentiment.version).toBe('own-4')
  })
})
