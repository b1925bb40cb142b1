import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { saveHouse } from './commands/save-house.ts'
import { saveSnippet } from './commands/save-snippet.ts'
import { approveSnippet, archiveSnippet, declineSnippet, restoreSnippet } from './commands/settle-snippet.ts'
import { textsFilter } from './contract/texts.ts'
import { approvedTexts } from './queries/approved-texts.ts'
import { messageHouse, showHouse } from './queries/house.ts'
import { signatureFor } from './queries/signature-for.ts'
import { showText } from './queries/text.ts'
import { listTexts } from './queries/texts.ts'
import { libraryToday } from './queries/today.ts'
import { houseOfWords, type LibraryHouse, libraryHouse } from './testing/house.ts'

const start = new Date('2026-11-22T10:00:00Z')
let house: LibraryHouse
beforeAll(async () => {
  house = await libraryHouse()
})
afterAll(() => house?.close())

const words = (text: string, language = 'en', validUntil: string | null = null) => ({
  language,
  text,
  validUntil,
})
const offered = async (ctx: Ctx, question = {}) => (await approvedTexts(ctx, question)).map((one) => one.text)
const list = async (ctx: Ctx, filter: object = {}) =>
  unwrap(await listTexts(ctx, textsFilter.parse(filter))).texts

async function people() {
  const organisation = await house.app.organisation()
  const author = await organisation.member('Ana Voll', 'author')
  const lead = await organisation.member('Liv Dahl', 'social-lead')
  return { ...organisation, author: author.ctx, lead: lead.ctx, authorId: author.id, leadId: lead.id }
}

describe('approved texts', () => {
  it('are offered once somebody else approved exactly these words, and the ones before hold until then', async () => {
    const { author, lead, ctx } = await people()
    const text = { kind: 'text' as const, name: 'Opening hours' }
    const { snippetId, versionId } = unwrap(
      await saveSnippet(author, { ...text, wording: words('Open 9 to 5.') }),
    )
    expect([await offered(author), await list(author, { state: 'waiting' })]).toMatchObject([
      [],
      [{ id: snippetId }],
    ])
    expect(await approveSnippet(author, { versionId: versionId ?? '' })).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(unwrap(await libraryToday(lead)).texts).toMatchObject([{ snippetId, by: 'Ana Voll' }])
    unwrap(await approveSnippet(lead, { versionId: versionId ?? '' }))
    expect(await offered(author)).toEqual(['Open 9 to 5.'])
    expect(await approveSnippet(ctx, { versionId: versionId ?? '' })).toMatchObject({
      error: { type: 'conflict' },
    })
    const next = unwrap(await saveSnippet(lead, { id: snippetId, ...text, wording: words('Open 8 to 6.') }))
    expect(await offered(author)).toEqual(['Open 9 to 5.'])
    expect(await approveSnippet(lead, { versionId: next.versionId ?? '' })).toMatchObject({
      error: { type: 'forbidden', message: 'You proposed these words, so somebody else approves them.' },
    })
    unwrap(await approveSnippet(ctx, { versionId: next.versionId ?? '' }))
    expect(await offered(author)).toEqual(['Open 8 to 6.'])
    const { versions } = unwrap(await showText(author, { snippetId }))
    expect(
      versions.map(({ version, state, proposedBy, decidedBy }) => [
        version,
        state,
        proposedBy.name,
        decidedBy?.name,
      ]),
    ).toEqual([
      [2, 'approved', 'Liv Dahl', 'Dana Ortiz'],
      [1, 'superseded', 'Ana Voll', 'Liv Dahl'],
    ])
  })

  it('cannot be approved by their author in the database either', async () => {
    const { author, authorId } = await people()
    const { versionId } = unwrap(
      await saveSnippet(author, { kind: 'text', name: 'Hours', wording: words('Open.') }),
    )
    await expect(
      author.write((tx) =>
        tx.execute(
          `update library_snippet_version set state = 'approved', decided_by = '${authorId}' where id = '${versionId}'`,
        ),
      ),
    ).rejects.toThrow()
  })

  it('are sent back with a reason, taken back by their author, and replaced while they wait', async () => {
    const { author, lead, ctx } = await people()
    const base = { kind: 'text' as const, name: 'Greeting' }
    const first = unwrap(await saveSnippet(author, { ...base, wording: words('Hi') }))
    const again = unwrap(await saveSnippet(author, { ...base, id: first.snippetId, wording: words('Hi') }))
    expect(again.versionId).toBeNull()
    const second = unwrap(await saveSnippet(lead, { ...base, id: first.snippetId, wording: words('Hello') }))
    expect(await approveSnippet(ctx, { versionId: first.versionId ?? '' })).toMatchObject({
      error: { type: 'conflict' },
    })
    const decline = { versionId: second.versionId ?? '', reason: 'Too short' }
    expect(await declineSnippet(author, decline)).toMatchObject({ error: { type: 'forbidden' } })
    unwrap(await declineSnippet(ctx, decline))
    expect(await approveSnippet(ctx, { versionId: second.versionId ?? '' })).toMatchObject({
      error: { type: 'conflict' },
    })
    const third = unwrap(await saveSnippet(author, { ...base, id: first.snippetId, wording: words('Hey') }))
    unwrap(await declineSnippet(author, { versionId: third.versionId ?? '', reason: 'Mine to take back' }))
    const { versions } = unwrap(await showText(ctx, { snippetId: first.snippetId }))
    expect(versions.map(({ state, reason }) => [state, reason])).toEqual([
      ['declined', 'Mine to take back'],
      ['declined', 'Too short'],
      ['superseded', null],
    ])
  })

  it('come by language and search, until their last day, and not while archived', async () => {
    const { author, lead } = await people()
    const base = { kind: 'boilerplate' as const, name: 'About us' }
    const { snippetId, versionId } = unwrap(
      await saveSnippet(author, { ...base, wording: words('We weave.', 'en', '2026-11-22') }),
    )
    const german = unwrap(
      await saveSnippet(author, { ...base, id: snippetId, wording: words('Wir weben.', 'de') }),
    )
    for (const id of [versionId, german.versionId])
      unwrap(await approveSnippet(lead, { versionId: id ?? '' }))
    expect(await offered(author, { language: 'de-CH' })).toEqual(['Wir weben.'])
    expect(await offered(author, { language: 'fr' })).toEqual([])
    expect(await offered(author, { q: 'weben' })).toHaveLength(2)
    expect(await offered(author, { kind: 'text' })).toEqual([])
    house.clock.moveTo(new Date('2026-11-22T23:00:00Z'))
    expect(await offered(author)).toEqual(['Wir weben.'])
    expect((await list(author, { state: 'all' }))[0]?.wordings.map((one) => one.expired)).toEqual([
      false,
      true,
    ])
    const late = unwrap(
      await saveSnippet(author, { ...base, id: snippetId, wording: words('We wove.', 'en', '2026-11-22') }),
    )
    expect(await approveSnippet(lead, { versionId: late.versionId ?? '' })).toMatchObject({
      error: { type: 'conflict' },
    })
    house.clock.moveTo(start)
    expect(await archiveSnippet(author, { snippetId })).toMatchObject({ error: { type: 'forbidden' } })
    unwrap(await archiveSnippet(lead, { snippetId }))
    expect(await offered(author)).toEqual([])
    unwrap(await restoreSnippet(lead, { snippetId }))
    expect(await offered(author)).toHaveLength(2)
  })

  it('are templates only with places that can be filled', async () => {
    const { author, lead } = await people()
    const base = { kind: 'template' as const, name: 'Welcome' }
    expect(await saveSnippet(author, { ...base, wording: words('Hello {first name}') })).toMatchObject({
      error: { fields: { text: expect.stringContaining('{first-name}') } },
    })
    const { versionId } = unwrap(
      await saveSnippet(author, { ...base, wording: words('Hello {name} of {place}') }),
    )
    unwrap(await approveSnippet(lead, { versionId: versionId ?? '' }))
    expect(await approvedTexts(author, { kind: 'template' })).toMatchObject([
      { placeholders: ['name', 'place'] },
    ])
  })

  it('are proposed by those who write', async () => {
    const { member } = await people()
    const viewer = await member('Vera Lind', 'viewer')
    const agent = await member('Agnes Berg', 'agent')
    const text = { kind: 'text' as const, name: 'Hours', wording: words('Open.') }
    expect(await saveSnippet(viewer.ctx, text)).toMatchObject({ error: { type: 'forbidden' } })
    expect((await saveSnippet(agent.ctx, text)).ok).toBe(true)
  })
})

describe('signatures', () => {
  it('are the member’s, else the channel’s, else the department’s, in the language asked for', async () => {
    const { author, authorId, lead, ctx, leadId } = await people()
    const { channel, server } = await fakeChannel(ctx, 'signed')
    const [department] = await departmentCards(ctx)
    if (!department) throw new Error('there are departments')
    unwrap(await updateMember(ctx, { memberId: authorId, departmentId: department.id }))
    const ask = (memberId = authorId, language = 'en') =>
      signatureFor(ctx, { memberId, channelId: channel.id, language })
    const sign = async (by: Ctx, text: string, whose: object) => {
      const kind = 'signature' as const
      const { versionId, snippetId } = unwrap(
        await saveSnippet(by, { kind, name: text, wording: words(text), ...whose }),
      )
      expect(await ask()).not.toBe(text)
      unwrap(await approveSnippet(ctx, { versionId: versionId ?? '' }))
      return snippetId
    }
    expect(await ask()).toBeNull()
    await sign(lead, 'Your team', { departmentId: department.id })
    expect([await ask(), await ask(leadId)]).toEqual(['Your team', null])
    await sign(lead, 'The channel', { channelId: channel.id })
    expect([await ask(), await ask(leadId)]).toEqual(['The channel', 'The channel'])
    const own = await sign(author, 'Ana', { memberId: authorId })
    expect([await ask(), await ask(authorId, 'en-GB'), await ask(authorId, 'de')]).toEqual([
      'Ana',
      'Ana',
      null,
    ])
    unwrap(await archiveSnippet(lead, { snippetId: own }))
    expect(await ask()).toBe('The channel')
    await server.stop()
  })

  it('of others are proposed by those who manage the library', async () => {
    const { author, leadId } = await people()
    const signature = { kind: 'signature' as const, name: 'Liv', memberId: leadId, wording: words('Liv') }
    expect(await saveSnippet(author, signature)).toMatchObject({ error: { type: 'forbidden' } })
    expect(
      await saveSnippet(author, { kind: 'signature', name: 'Nobody’s', wording: words('x') }),
    ).toMatchObject({
      error: { type: 'invalid' },
    })
  })
})

describe('the message house', () => {
  it('is saved by those who manage the library, version by version, and one change wins', async () => {
    const { author, lead, ctx } = await people()
    const save = (by: Ctx, version: number | null, positioning = houseOfWords.positioning) =>
      saveHouse(by, {
        departmentId: null,
        language: 'en',
        version,
        content: { ...houseOfWords, positioning },
      })
    expect(await messageHouse(author, null, 'en')).toBeNull()
    expect(await save(author, null)).toMatchObject({ error: { type: 'forbidden' } })
    const { houseId } = unwrap(await save(lead, null))
    expect(unwrap(await save(lead, 1))).toEqual({ houseId, version: 1 })
    expect(unwrap(await save(ctx, 1, 'We weave.'))).toEqual({ houseId, version: 2 })
    expect(await save(lead, 1, 'We sew.')).toMatchObject({ error: { type: 'stale' } })
    expect(await save(lead, null, 'We sew.')).toMatchObject({ error: { type: 'stale' } })
    expect(await messageHouse(author, null, 'en-GB')).toMatchObject({
      positioning: 'We weave.',
      version: 2,
      savedBy: 'Dana Ortiz',
      messages: [{ proofs: [{ state: 'good' }] }, {}, {}],
    })
    const { versions, mayNotEdit } = unwrap(await showHouse(author, { language: 'en' }))
    expect(versions).toMatchObject([
      { version: 1, positioning: houseOfWords.positioning, savedBy: 'Liv Dahl' },
    ])
    expect(mayNotEdit).toMatch(/manage the library/)
  })

  it('of a department is its own, and marks what grew old', async () => {
    const { lead, ctx } = await people()
    const [department] = await departmentCards(ctx)
    const departmentId = department?.id ?? ''
    const given = { departmentId, language: 'de', version: null, content: houseOfWords }
    unwrap(await saveHouse(lead, given))
    expect(await messageHouse(ctx, null, 'de')).toBeNull()
    expect(await messageHouse(ctx, departmentId, 'de')).toMatchObject({ departmentId })
    expect(unwrap(await libraryToday(lead)).houses).toEqual([])
    house.clock.moveTo(new Date('2027-03-02T12:00:00Z'))
    expect(unwrap(await libraryToday(lead)).houses).toMatchObject([
      { departmentId, language: 'de', stale: 1 },
    ])
    house.clock.moveTo(start)
    const two = { ...houseOfWords, messages: houseOfWords.messages.slice(0, 2) }
    expect(await saveHouse(lead, { ...given, version: 1, content: two })).toMatchObject({
      error: { fields: { messages: expect.stringContaining('3 to 5') } },
    })
  })
})
