import { describe, expect, it } from 'vitest'
import { type Account, type Bond, contactsBy } from './components.ts'
import { contradictions } from './contradictions.ts'
import { handleName, telling } from './standing.ts'

const account = (id: string, at: number): Account => ({
  id,
  ownContactId: `c-${id}`,
  firstSeenAt: new Date(at * 1000),
})

describe('whose an account is', () => {
  const accounts = [account('a', 3), account('b', 1), account('c', 2), account('d', 4)]
  const plain = contactsBy(accounts, [])

  it('is its own contact without proof, and that of the eldest with it', () => {
    expect(Object.fromEntries(plain)).toEqual({ a: 'c-a', b: 'c-b', c: 'c-c', d: 'c-d' })
    expect(
      Object.fromEntries(
        contactsBy(accounts, [
          ['a', 'c'],
          ['c', 'b'],
        ]),
      ),
    ).toEqual({
      a: 'c-b',
      b: 'c-b',
      c: 'c-b',
      d: 'c-d',
    })
  })

  it('depends on the bonds that stand only, not on their order or number', () => {
    const bonds: Bond[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ]
    const all = contactsBy(accounts, bonds)
    expect(contactsBy(accounts, bonds.toReversed())).toEqual(all)
    // Two ways lead from a to c, so taking one away changes nothing; taking all away gives the beginning.
    expect(contactsBy(accounts, bonds.slice(0, 2))).toEqual(all)
    expect(contactsBy(accounts, [['c', 'x']])).toEqual(plain)
  })
})

describe('handles with one name', () => {
  it.each([
    ['@ingrid.aasheim@snac.example', 'ingridaasheim'],
    ['Ingrid_Aasheim', 'ingridaasheim'],
    ['ingrid.aasheim', 'ingridaasheim'],
    ['ingridaasheim.bsky.social', 'ingridaasheim'],
  ])('%s is %s', (handle, name) => expect(handleName(handle)).toBe(name))

  it('says nothing by a short name or a number', () => {
    expect(telling('anna')).toBe(false)
    expect(telling('20412041')).toBe(false)
    expect(telling('ingridaasheim')).toBe(true)
  })
})

describe('contradictions', () => {
  const table: [said: string, written: string, expected: readonly [string, string] | null][] = [
    ['Your tent leaves Bergen on 12 May.', 'The tent leaves on 14 May.', ['12 May', '14 May']],
    ['Your tent leaves Bergen on 12 May.', 'The tent leaves on May 12th.', null],
    ['Your tent leaves on 12 May.', 'Not 12 May: your tent leaves on 14 May.', null],
    ['Dein Zelt geht am 12. Mai raus.', 'Dein Zelt geht am 14.05. raus.', ['12. Mai', '14.05.']],
    ['Delivery is on Friday.', 'Delivery will be on Monday.', ['Friday', 'Monday']],
    ['The jacket is € 129,00.', 'The jacket costs 149 EUR.', ['€ 129,00', '149 EUR']],
    ['The jacket is 1.299,00 €.', 'The jacket is € 1,299.00 today.', null],
    ['The jacket is 129 EUR.', 'The jacket is 149 USD.', null],
    ['The jacket is 129 EUR.', 'Shipping is 5 EUR.', null],
    ['The discount is 20 %.', 'The discount is 15 percent.', ['20 %', '15 percent']],
    ['You have 30 days to return it.', 'You have 14 days to return it.', ['30 days', '14 days']],
    ['You have 30 days to return it.', 'You can return it within 2 weeks.', null],
    [
      'The warranty covers broken poles.',
      'The warranty does not cover broken poles',
      ['The warranty covers broken poles', 'The warranty does not cover broken poles'],
    ],
    ['The warranty covers broken poles.', 'The warranty is for broken poles too.', null],
    ['We cannot repair zips.', 'We will call you.', null],
    ['Thank you!', 'It leaves on 14 May.', null],
  ]
  it.each(table)('“%s” then “%s”', (said, written, expected) => {
    const [found] = contradictions(written, [{ id: 's', text: said }])
    expect(found ? [found.said, found.write] : null).toEqual(expected)
  })

  it('holds a text against the newest answer about it', () => {
    const before = [
      { id: 'new', text: 'The tent leaves on 14 May.' },
      { id: 'old', text: 'The tent leaves on 12 May.' },
    ]
    expect(contradictions('The tent leaves on 14 May.', before)).toEqual([])
    expect(contradictions('The tent leaves on 12 May.', before)).toMatchObject([{ saidId: 'new' }])
  })
})
