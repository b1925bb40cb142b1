import { describe, expect, it } from 'vitest'
import { formatDay } from '../i18n.ts'
import { translator } from './match.ts'

const say = translator(
  {
    'Nobody is here.': 'Niemand ist hier.',
    'Ask {0}.': 'Frag {0, list}.',
    'Ask {0} to load it again.': 'Bitte {0} um neues Laden.',
    '“{0}” is taken by {1}.': '„{0}“ gehört schon {1}.',
    'Refused: {0}': 'Abgelehnt: {0}',
    'From {0} to {1} at most {2} characters.': 'Von {0, day} bis {1, day} höchstens {2, number} Zeichen.',
    '{0} is {1} too long.': '{0, word} ist {1, count} zu lang.',
    'It waits for {0}.': 'Es wartet auf {0, steps}.',
    Image: 'Bild',
    legal: 'Recht',
  },
  (sentence) => (sentence === 'Draft' ? 'Entwurf' : undefined),
)

describe('a sentence of the server in German', () => {
  it('is found whole, and by its places, the longest pattern first', () => {
    expect(say('Nobody is here.')).toBe('Niemand ist hier.')
    expect(say('Ask Jo.')).toBe('Frag Jo.')
    expect(say('Ask Jo to load it again.')).toBe('Bitte Jo um neues Laden.')
  })

  it('says lists, days, numbers, counts, steps and words as German does', () => {
    expect(say('Ask Jo Eide, Dana Ortiz or Li.')).toBe('Frag Jo Eide, Dana Ortiz oder Li.')
    const [first, last] = ['2026-03-01', '2026-04-30'].map((day) =>
      formatDay(`${day}T12:00:00Z`, 'plain', 'UTC'),
    )
    expect(say('From 2026-03-01 to 2026-04-30 at most 1,500 characters.')).toBe(
      `Von ${first} bis ${last} höchstens 1.500 Zeichen.`,
    )
    expect(say('Image 2 is 1 character too long.')).toBe('Bild 2 ist 1 Zeichen zu lang.')
    expect(say('Draft is 1,204 bytes too long.')).toBe('Entwurf ist 1.204 Bytes zu lang.')
    expect(say('It waits for legal, then Jo or 6 others.')).toBe(
      'Es wartet auf Recht, dann Jo oder 6 weitere.',
    )
    expect(say('It waits for Jo (for legal, which has nobody) and Li.')).toBe(
      'Es wartet auf Jo (für Recht: dort ist niemand) und Li.',
    )
  })

  it('takes several sentences in a row, and a name with a full stop for one', () => {
    expect(say('Nobody is here. Ask Jo.')).toBe('Niemand ist hier. Frag Jo.')
    expect(say('Ask Dr. Brand.')).toBe('Frag Dr. Brand.')
  })

  it('translates the sentence in a place, never what somebody wrote between quotation marks', () => {
    expect(say('Refused: Nobody is here.')).toBe('Abgelehnt: Niemand ist hier.')
    expect(say('“Nobody is here.” is taken by Jo.')).toBe('„Nobody is here.“ gehört schon Jo.')
    expect(say('“{0} and $& <b>” is taken by Jo.')).toBe('„{0} and $& <b>“ gehört schon Jo.')
  })

  it('lets what another server said stand as it came', () => {
    expect(say('Refused: Rate limit of this instance.')).toBe('Abgelehnt: Rate limit of this instance.')
  })

  it('is never half German', () => {
    expect(say('A sentence without German.')).toBeUndefined()
    expect(say('Nobody is here. The moon is not for sale.')).toBeUndefined()
    expect(say('toString')).toBeUndefined()
  })
})
