import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIn } from './find.ts'
import { type FactFinding, judge } from './judge.ts'
import { compileRegister, type RegisteredFact, type RegisteredWording } from './register.ts'

const wording = (text: string, more: Partial<RegisteredWording> = {}): RegisteredWording => ({
  lang: 'en',
  text,
  state: 'live',
  releaseAt: null,
  ...more,
})
const fact = (more: Partial<RegisteredFact>): RegisteredFact => ({
  id: 'f1',
  kind: 'free',
  name: 'Fact',
  class: 'public',
  ownerName: 'Dana Ortiz',
  places: null,
  regions: [],
  embargoUntil: null,
  subjectName: null,
  phrases: [],
  wordings: [],
  ...more,
})
const now = new Date('2026-03-11T10:00:00Z')
const occasion = { channelId: 'c1', network: 'bluesky', at: now, lang: 'en', maySee: () => true }
const check = (text: string, facts: RegisteredFact[], more: Partial<typeof occasion> = {}): FactFinding[] =>
  judge(findIn(text, compileRegister(facts)), { ...occasion, ...more })
const rules = (text: string, facts: RegisteredFact[], more: Partial<typeof occasion> = {}): string[] =>
  check(text, facts, more).map(({ rule, severity, span }) => `${rule} ${severity} ${span}`)
const cut = (text: string, finding: FactFinding | undefined): string =>
  Array.from(text).slice(finding?.span?.[0], finding?.span?.[1]).join('')

const secret = fact({ class: 'secret', places: [], phrases: ['Project Birch', '白桦计划', 'Åsgård-Straße'] })

describe('secret, embargoed and internal facts', () => {
  it.each<[string, string | null]>([
    ['We start Project Birch soon', 'Project Birch'],
    ['we start PROJECT   birch.', 'PROJECT   birch'],
    ['🧵 pro\u00adject bir\u200bch!', 'pro\u00adject bir\u200bch'],
    ['Projects birch', null],
    ['Project Birchwood', null],
    ['subproject birch', null],
    ['我们的白桦计划开始了', '白桦计划'],
    ['In der ASGARD STRASSE', 'ASGARD STRASSE'],
    ['In A\u030asga\u030ard-straße 4', 'A\u030asga\u030ard-straße'],
    ['ＰＲＯＪＥＣＴ birch', 'ＰＲＯＪＥＣＴ birch'],
  ])('%s', (text, expected) => {
    const found = check(text, [secret])
    if (expected === null) return expect(found).toEqual([])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ rule: 'fact.secret', severity: 'must-fix', ownerName: 'Dana Ortiz' })
    expect(cut(text, found[0])).toBe(expected)
  })

  it('tells nothing of a fact the author may not see', () => {
    const [found] = check('Project Birch', [{ ...secret, name: 'Takeover of Birch' }], {
      maySee: () => false,
    })
    expect(JSON.stringify(found)).not.toMatch(/Takeover|Birch/)
  })

  it('holds an embargo until its instant and not a moment longer', () => {
    const embargoUntil = new Date('2026-03-12T08:00:00Z')
    const held = fact({ phrases: ['new store'], embargoUntil, wordings: [wording('A new store in Bergen')] })
    expect(rules('Our new store', [held])).toEqual(['fact.embargo must-fix 4,13'])
    expect(rules('Our new store', [held], { at: embargoUntil })).toEqual([])
    expect(check('Our new store', [held])[0]?.cure).toContain('2026-03-12 08:00 UTC')
  })

  it('treats a release date like an embargo while nothing is out', () => {
    const releaseAt = new Date('2026-03-12T08:00:00Z')
    const coming = fact({ wordings: [wording('A new store in Bergen', { state: 'approved', releaseAt })] })
    expect(rules('A new store in Bergen', [coming])).toEqual(['fact.embargo must-fix 0,21'])
    expect(rules('A new store in Bergen', [coming], { at: releaseAt })).toEqual([
      'fact.internal needs-consent 0,21',
    ])
  })

  it('asks for consent about internal facts and what nobody approved', () => {
    expect(rules('The blue plan', [fact({ class: 'internal', phrases: ['blue plan'] })])).toEqual([
      'fact.internal needs-consent 4,13',
    ])
    const proposed = fact({ wordings: [wording('Boots for all', { state: 'proposed' })] })
    expect(rules('Boots for all', [proposed])).toEqual(['fact.internal needs-consent 0,13'])
  })

  it('blocks material facts before they are out, and asks for consent after', () => {
    const result = { kind: 'result', class: 'material', phrases: ['third quarter'] } as const
    expect(rules('Our third quarter', [fact({ ...result })])).toEqual(['fact.material must-fix 4,17'])
    const out = fact({ ...result, places: ['bluesky'], wordings: [wording('Sales rose by 4 %')] })
    expect(rules('Our third quarter', [out])).toEqual(['fact.material needs-consent 4,17'])
  })
})

describe('outdated wordings', () => {
  const slogan = fact({
    kind: 'positioning',
    wordings: [
      wording('Clothes for hills', { state: 'superseded' }),
      wording('Clothes for hills and huts'),
      wording('Kleider für Berge', { lang: 'de', state: 'superseded' }),
      wording('Kleider für Berg und Hütte', { lang: 'de' }),
    ],
  })
  it('gives the live wording of the text’s language as the cure', () => {
    expect(check('We make clothes for hills!', [slogan])[0]).toMatchObject({
      rule: 'fact.outdated',
      severity: 'must-fix',
      cure: 'Write “Clothes for hills and huts”.',
    })
    expect(check('Kleider fur Berge', [slogan], { lang: 'de-AT' })[0]?.cure).toBe(
      'Write “Kleider für Berg und Hütte”.',
    )
  })
  it('says nothing of an old wording inside the live one', () => {
    expect(check('We make clothes for hills and huts.', [slogan])).toEqual([])
  })
  it('is unsure about a single word', () => {
    const old = fact({ wordings: [wording('Retail', { state: 'superseded' }), wording('Outdoor retail')] })
    expect(rules('Retail is detail', [old])).toEqual(['fact.outdated good-to-know 0,6'])
  })
  it('knows an address with and without its beginning', () => {
    const site = fact({
      kind: 'website',
      wordings: [wording('https://www.fjell.no/', { state: 'superseded' }), wording('https://fjell.example')],
    })
    expect(rules('See fjell.no for more', [site])).toEqual(['fact.outdated must-fix 4,12'])
    expect(rules('See https://www.fjell.no', [site])).toEqual(['fact.outdated must-fix 16,24'])
    expect(rules('See fjell.example', [site])).toEqual([])
  })
})

describe('numbers of people', () => {
  const headcount = fact({
    kind: 'headcount',
    places: ['linkedin'],
    wordings: [wording('1,204 employees'), wording('980', { state: 'superseded' })],
  })
  it.each<[string, string[]]>([
    ['We are 1.204 people', ['fact.not-here needs-consent 7,12']],
    ['1 204 Mitarbeitende', ['fact.not-here needs-consent 0,5']],
    ['Route 1204 is closed', []],
    ['A team of 980', ['fact.outdated must-fix 10,13']],
    ['980 jackets', []],
    ['12,045 employees', []],
  ])('%s', (text, expected) => expect(rules(text, [headcount])).toEqual(expected))
  it('may appear where it is meant to', () => {
    expect(rules('1204 employees', [headcount], { network: 'linkedin' })).toEqual([])
  })
})

describe('titles of executives', () => {
  const voss = fact({
    id: 'voss',
    kind: 'executive',
    subjectName: 'Hanne Voss',
    wordings: [wording('Chief executive officer (CEO)'), wording('CFO', { state: 'superseded' })],
  })
  const dahl = fact({ id: 'dahl', kind: 'executive', subjectName: 'Per Dahl', wordings: [wording('CFO')] })
  const both = [voss, dahl]
  it.each<[string, string[]]>([
    ['Hanne Voss, CFO, says hello', ['Hanne Voss, CFO']],
    ['Hanne Voss, our new CFO', ['Hanne Voss, our new CFO']],
    ['HANNE VOSS is the chief financial officer', ['HANNE VOSS is the chief financial officer']],
    ['our CFO Hanne Voss', ['CFO Hanne Voss']],
    ['Hanne Voss, Finanzvorständin', ['Hanne Voss, Finanzvorständin']],
    ['Per Dahl, CEO', ['Per Dahl, CEO']],
    ['Hanne Voss, CEO', []],
    ['Hanne Voss, chief executive', []],
    ['CEO Hanne Voss and CFO Per Dahl', []],
    ['Hanne Voss and our CFO Per Dahl', []],
    ['Per Dahl, CFO, Hanne Voss, CEO', []],
    ['We thank our CFO. Hanne Voss agrees', []],
    ['Hanne Voss spoke. The CFO of another firm did too', []],
    ['Hanne Voss went for a walk', []],
  ])('%s', (text, expected) => {
    const found = check(text, both).filter((one) => one.rule === 'fact.wrong-title')
    expect(found.map((one) => cut(text, one))).toEqual(expected)
  })
  it('gives the right title as the cure', () => {
    expect(check('Hanne Voss, CFO', both)[0]?.cure).toBe('Write “Hanne Voss, Chief executive officer (CEO)”.')
  })
  it('keeps a title quiet that nobody announced', () => {
    const releaseAt = new Date('2026-04-01T08:00:00Z')
    const berg = {
      ...voss,
      subjectName: 'Anna Berg',
      wordings: [wording('COO', { state: 'approved', releaseAt })],
    }
    expect(rules('Anna Berg, COO', [berg])).toEqual(['fact.embargo must-fix 0,14'])
    expect(rules('Anna Berg runs the warehouse', [berg])).toEqual([])
  })
})

describe('for any text', () => {
  const word = fc.stringMatching(/^[a-zà-öø-ÿ]{2,8}$/)
  it('a phrase is found wherever it stands, whatever its case, and cut out exactly', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (phrase, before, after) => {
          const text = `${before} ${phrase.join(' ').toUpperCase()} ${after}`
          const found = check(text, [fact({ class: 'secret', phrases: [phrase.join(' ')] })])
          const start = Array.from(before).length + 1
          const hit = found.some(({ span }) => span && span[0] <= start && span[1] > start)
          // A mark right after the phrase belongs to its last word, and then it is another word.
          return hit || /^[\p{M}\p{Cf}]/u.test(after)
        },
      ),
    )
  })
  it('spans lie inside the text and the same register always answers the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (text, phrases) => {
          const register = compileRegister([fact({ class: 'secret', phrases })])
          const found = findIn(text, register)
          const length = Array.from(text).length
          for (const { span } of found) {
            expect(span[0]).toBeGreaterThanOrEqual(0)
            expect(span[0]).toBeLessThan(span[1])
            expect(span[1]).toBeLessThanOrEqual(length)
          }
          expect(findIn(text, register)).toEqual(found)
        },
      ),
    )
  })
})
