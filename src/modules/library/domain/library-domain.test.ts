import { describe, expect, it } from 'vitest'
import { checkHouse, type HouseContent, proofState, staleProofs } from './house.ts'
import { changedFields, checkMedium, endOf, kindOf, type MediumContent, usableFrom } from './medium.ts'
import { allowsChannel, consentAt, isUsable, type Rights, stateOf, whyNot } from './rights.ts'
import { checkOwner, inLanguage, mayNotApprove, signaturesFor } from './snippet.ts'
import { camelCaseHint, checkTag, mayBeSeveralWords, tidyTag } from './tag.ts'
import { checkTemplate, fillTemplate, placeholdersOf } from './template.ts'

const content: MediumContent = {
  title: 'Harbour',
  alts: {},
  tagIds: [],
  departmentId: null,
  holder: null,
  licence: null,
  sourceUrl: null,
  validFrom: null,
  expiresOn: null,
  territories: null,
  channelIds: null,
  consent: 'not-needed',
  people: null,
  consentUntil: null,
  notes: null,
}

/** Rights as the room stores them for this content, in Oslo. */
function rights(more: Partial<MediumContent>, archivedAt: Date | null = null): Rights {
  const all = { ...content, ...more }
  const zone = 'Europe/Oslo'
  return { ...all, usableFrom: usableFrom(all, zone), endsAt: endOf(all, zone), archivedAt }
}

describe('the right to use a medium', () => {
  it.each([
    ['without dates', {}, '2026-11-22T10:00:00Z', 'usable'],
    ['in its last second, local time', { expiresOn: '2026-11-22' }, '2026-11-22T22:59:59.999Z', 'expiring'],
    ['when its last day is over', { expiresOn: '2026-11-22' }, '2026-11-22T23:00:00Z', 'expired'],
    ['on a last day in summer time', { expiresOn: '2026-07-01' }, '2026-07-01T22:00:00Z', 'expired'],
    ['30 days before its end', { expiresOn: '2026-12-21' }, '2026-11-21T23:00:00Z', 'expiring'],
    ['a moment before those 30 days', { expiresOn: '2026-12-21' }, '2026-11-21T22:59:59Z', 'usable'],
    ['before its first day', { validFrom: '2026-11-23' }, '2026-11-22T22:59:59Z', 'not-yet'],
    ['from its first day on', { validFrom: '2026-11-23' }, '2026-11-22T23:00:00Z', 'usable'],
    ['without the consent of people', { consent: 'missing' }, '2026-11-22T10:00:00Z', 'no-consent'],
    [
      'with their consent',
      { consent: 'on-file', people: 'Ada', consentUntil: '2027-06-01' },
      '2026-11-22T10:00:00Z',
      'usable',
    ],
    [
      'after their consent',
      { consent: 'on-file', people: 'Ada', consentUntil: '2026-11-01', expiresOn: '2027-01-01' },
      '2026-11-22T10:00:00Z',
      'expired',
    ],
  ] as const)('%s', (_, more, at, state) => {
    expect(stateOf(rights(more), new Date(at))).toBe(state)
    const usable = state === 'usable' || state === 'expiring'
    expect(isUsable(rights(more), new Date(at))).toBe(usable)
    expect(whyNot(rights(more), new Date(at)) === null).toBe(usable)
  })

  it('says why not in whole sentences, and counts a consent that ran out as missing', () => {
    const at = new Date('2026-11-22T10:00:00Z')
    expect(whyNot(rights({ expiresOn: '2026-11-01' }), at)).toBe(
      'It could be used until 1 November 2026 only.',
    )
    const over = rights({ consent: 'on-file', people: 'Ada', consentUntil: '2026-11-01' })
    expect(whyNot(over, at)).toBe('The people shown agreed until 1 November 2026 only.')
    expect(consentAt(over, at)).toBe('missing')
    expect(consentAt(over, new Date('2026-10-01T00:00:00Z'))).toBe('on-file')
    expect(stateOf(rights({}, new Date('2026-11-20T00:00:00Z')), at)).toBe('archived')
  })

  it.each([
    [null, 'a', true],
    [['a', 'b'], 'a', true],
    [['b'], 'a', false],
  ] as const)('on channels %j includes %s: %s', (channels, channel, allowed) => {
    expect(allowsChannel(channels, channel)).toBe(allowed)
  })

  it('refuses what does not fit together', () => {
    expect(checkMedium(content)).toEqual({})
    expect(
      Object.keys(
        checkMedium({
          ...content,
          validFrom: '2026-02-02',
          expiresOn: '2026-02-01',
          consent: 'on-file',
          channelIds: [],
        }),
      ),
    ).toEqual(['expiresOn', 'people', 'channelIds'])
  })

  it('names what differs, whatever order the keys come in', () => {
    expect(
      changedFields({ ...content, alts: { en: 'a', de: 'b' } }, { ...content, alts: { de: 'b', en: 'a' } }),
    ).toEqual([])
    expect(changedFields(content, { ...content, title: 'Quay', holder: 'Ada' })).toEqual(['title', 'holder'])
  })

  it('knows what kind a file is', () => {
    expect(
      ['image/gif', 'image/png', 'video/mp4', 'application/pdf', 'text/vtt'].map((mimeType) =>
        kindOf({ mimeType }),
      ),
    ).toEqual(['gif', 'image', 'video', 'document', 'captions'])
    expect(kindOf({ mimeType: 'image/webp', kind: 'gif' })).toBe('gif')
  })
})

describe('templates', () => {
  it('are filled, name what is missing, and keep doubled braces as braces', () => {
    const text = 'Hello {name}, {{welcome}} to { city }. {name}!'
    expect(placeholdersOf(text)).toEqual(['name', 'city'])
    expect(fillTemplate(text, { name: 'Ada', city: ' ' })).toEqual({
      text: 'Hello Ada, {welcome} to {city}. Ada!',
      missing: ['city'],
    })
    expect(fillTemplate('{name}', { name: '{city}' }).text).toBe('{city}')
    expect(fillTemplate('{toString}', {})).toEqual({ text: '{toString}', missing: ['toString'] })
  })

  it.each([
    ['Hello {name}', null],
    ['Hello {Straßen-name_2}', null],
    ['Hello', /at least one place/],
    ['Hello {', /never closed/],
    ['Hello } {name}', /never opened/],
    ['Hello {}', /without a name/],
    ['Hello {first name}', /no name for a place/],
    ['Hello {1st}', /no name for a place/],
  ])('%s', (text, wrong) => {
    if (wrong === null) expect(checkTemplate(text)).toBeNull()
    else expect(checkTemplate(text)).toMatch(wrong)
  })
})

describe('texts', () => {
  it('are never approved by whoever proposed them, and only once', () => {
    expect(mayNotApprove({ state: 'proposed', proposedBy: 'a' }, 'a')).toMatch(/somebody else/)
    expect(mayNotApprove({ state: 'proposed', proposedBy: 'a' }, 'b')).toBeNull()
    expect(mayNotApprove({ state: 'approved', proposedBy: 'a' }, 'b')).toMatch(/already/)
  })

  it('belong to somebody when they are signatures, and to nobody else otherwise', () => {
    const nobody = { departmentId: null, memberId: null, channelId: null }
    expect(checkOwner({ kind: 'text', ...nobody })).toEqual({})
    expect(checkOwner({ kind: 'text', ...nobody, memberId: 'm' })).toHaveProperty('kind')
    expect(checkOwner({ kind: 'signature', ...nobody })).toHaveProperty('memberId')
    expect(checkOwner({ kind: 'signature', ...nobody, memberId: 'm', channelId: 'c' })).toHaveProperty(
      'memberId',
    )
    expect(checkOwner({ kind: 'signature', ...nobody, departmentId: 'd' })).toEqual({})
  })

  it('prefer the exact language, then another region of it', () => {
    const versions = [{ lang: 'en' }, { lang: 'de-AT' }, { lang: 'de' }]
    expect(inLanguage(versions, 'de')?.lang).toBe('de')
    expect(inLanguage(versions, 'DE-at')?.lang).toBe('de-AT')
    expect(inLanguage(versions, 'en-GB')?.lang).toBe('en')
    expect(inLanguage(versions, 'fr')).toBeUndefined()
  })

  it('sign with the member’s own, then the channel’s, then the department’s signature', () => {
    const of = (memberId: string | null, channelId: string | null, departmentId: string | null) => ({
      memberId,
      channelId,
      departmentId,
    })
    const all = [
      of(null, null, 'd'),
      of(null, 'c', null),
      of('m', null, null),
      of('other', null, 'd'),
      of(null, null, 'e'),
    ]
    const who = { memberId: 'm', channelId: 'c', departmentId: 'd' }
    expect(signaturesFor(all, who)).toEqual([all[2], all[1], all[0]])
    expect(signaturesFor(all, { ...who, departmentId: null })).toEqual([all[2], all[1]])
  })
})

describe('the message house', () => {
  const message = (title: string) => ({ title, text: '', proofs: [] })
  const house = (...titles: string[]): HouseContent => ({
    positioning: 'We weave.',
    messages: titles.map(message),
  })

  it('stands on three to five messages with names of their own', () => {
    expect(checkHouse(house('a', 'b', 'c'))).toEqual({})
    expect(checkHouse(house('a', 'b')).messages).toMatch(/3 to 5/)
    expect(checkHouse(house('a', 'b', 'c', 'd', 'e', 'f')).messages).toMatch(/3 to 5/)
    expect(checkHouse(house('a', 'A', 'c')).messages).toMatch(/Two messages/)
  })

  it.each([
    [null, null, 'good'],
    ['2025-11-22', null, 'good'],
    ['2025-11-21', null, 'old'],
    [null, '2026-11-22', 'good'],
    [null, '2026-11-21', 'expired'],
    ['2020-01-01', '2026-11-21', 'expired'],
  ] as const)('a proof point as of %s until %s is %s', (asOf, expiresOn, state) => {
    const proof = { text: 'p', sourceUrl: null, asOf, expiresOn }
    expect(proofState(proof, '2026-11-22')).toBe(state)
    const messages = [{ title: 'a', text: '', proofs: [proof] }]
    expect(staleProofs({ positioning: '', messages }, '2026-11-22')).toBe(state === 'good' ? 0 : 1)
  })
})

describe('tags', () => {
  it.each([
    ['#NewStore', 'NewStore'],
    ['  ## new   store ', 'new store'],
    ['＃Båt', 'Båt'],
  ])('%j is kept as %j', (typed, kept) => expect(tidyTag(typed)).toBe(kept))

  it.each([
    ['NewStore', null],
    ['Ζωή', null],
    ['हिन्दी', null],
    ['new store', /write “NewStore”/],
    ['new-store', /signs and hyphens/],
    ['2026', /digits alone/],
    ['', /Write a tag/],
  ])('%j', (tag, wrong) => {
    if (wrong === null) expect(checkTag(tag)).toBeNull()
    else expect(checkTag(tag)).toMatch(wrong)
  })

  it('hints at capitals where it can see the words, and asks where it cannot', () => {
    expect(camelCaseHint('big new_store')).toBe('BigNewStore')
    expect(camelCaseHint('store')).toBeNull()
    expect(mayBeSeveralWords('bignewstoreopening')).toBe(true)
    expect(mayBeSeveralWords('BigNewStoreOpening')).toBe(false)
    expect(mayBeSeveralWords('store')).toBe(false)
  })
})
