import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateDepartment, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { attackAll } from '#tests/support/attack.ts'
import { addMedium, archiveMedium, changeMedium } from './commands/media.ts'
import { saveHouse } from './commands/save-house.ts'
import { saveSnippet } from './commands/save-snippet.ts'
import { approveSnippet, archiveSnippet, declineSnippet } from './commands/settle-snippet.ts'
import { addTag, mergeTags, removeTag, renameTag } from './commands/tags.ts'
import { mediaFilter } from './contract/media.ts'
import { textsFilter } from './contract/texts.ts'
import { approvedTexts } from './queries/approved-texts.ts'
import { messageHouse, showHouse } from './queries/house.ts'
import { listMedia } from './queries/media.ts'
import { mediaRights } from './queries/media-rights.ts'
import { showMedium } from './queries/medium.ts'
import { listTags } from './queries/tags.ts'
import { showText } from './queries/text.ts'
import { listTexts } from './queries/texts.ts'
import { libraryToday } from './queries/today.ts'
import { libraryRoutes } from './routes.ts'
import { houseOfWords, type LibraryHouse, libraryHouse } from './testing/house.ts'

const MARKER = 'Quillfeather'
let house: LibraryHouse
beforeAll(async () => {
  house = await libraryHouse()
})
afterAll(() => house?.close())

/** One of everything, full of the marker, that belongs to a department or to everybody. */
async function fill(ctx: Ctx, departmentId: string | null) {
  const expiresOn = '2026-11-30'
  const medium = await house.medium(ctx, { title: `${MARKER} picture`, departmentId, expiresOn })
  const change = { title: `${MARKER} picture`, departmentId, expiresOn, notes: MARKER, version: 1 }
  unwrap(await changeMedium(ctx, { ...change, consent: 'not-needed', mediumId: medium.mediumId }))
  const text = { kind: 'text' as const, name: `${MARKER} text`, departmentId }
  const wording = { language: 'en', text: `${MARKER} words` }
  const snippet = unwrap(await saveSnippet(ctx, { ...text, wording }))
  const content = { ...houseOfWords, positioning: `${MARKER} weaves.` }
  for (const version of [null, 1])
    unwrap(
      await saveHouse(ctx, {
        departmentId,
        language: 'en',
        version,
        content: version ? { ...content, positioning: `${MARKER} sews.` } : content,
      }),
    )
  return { ...medium, ...snippet, versionId: snippet.versionId ?? '' }
}

/** Everything the room shows to somebody. */
async function shown(ctx: Ctx, ids: Awaited<ReturnType<typeof fill>>, departmentId: string | null) {
  const { mediumId, snippetId, fileId } = ids
  const of = departmentId ? { departmentId } : {}
  return [
    ...(await Promise.all(
      ['all', 'expiring', 'usable'].map((state) => listMedia(ctx, mediaFilter.parse({ state }))),
    )),
    await listMedia(ctx, mediaFilter.parse({ q: MARKER })),
    await showMedium(ctx, { mediumId }),
    [...(await mediaRights(ctx, [fileId], house.clock.now()))],
    ...(await Promise.all(['all', 'waiting'].map((state) => listTexts(ctx, textsFilter.parse({ state }))))),
    await showText(ctx, { snippetId }),
    await approvedTexts(ctx),
    await showHouse(ctx, { language: 'en', ...of }),
    await messageHouse(ctx, departmentId, 'en'),
    await listTags(ctx, {}),
    await libraryToday(ctx),
  ]
}

/** Calls every route with each id in every place that takes one. */
async function attacked(ctx: Ctx, ids: Awaited<ReturnType<typeof fill>>) {
  const found = await attackAll(libraryRoutes, { ctx, ids: Object.values(ids), marker: MARKER })
  return { notReached: found.notReached, leaks: found.findings.map((one) => [one.procedure, one.leaked]) }
}

describe('another organisation', () => {
  it('sees nothing and changes nothing', async () => {
    const a = await house.app.organisation('Alpha')
    const b = await house.app.organisation('Beta')
    const ids = await fill(a.ctx, null)
    const { mediumId, snippetId, versionId, fileId } = ids
    const tag = unwrap(await addTag(a.ctx, { name: MARKER }))
    const own = unwrap(await addTag(b.ctx, { name: 'Own' }))
    expect(JSON.stringify(await shown(b.ctx, ids, null))).not.toMatch(
      new RegExp([MARKER, mediumId, snippetId, fileId, tag.id].join('|')),
    )
    const content = { title: 'Taken', consent: 'not-needed' as const }
    const tried = [
      await addMedium(b.ctx, { ...content, fileId }),
      await changeMedium(b.ctx, { ...content, mediumId, version: 2 }),
      await archiveMedium(b.ctx, { mediumId }),
      await saveSnippet(b.ctx, { id: snippetId, kind: 'text', name: 'Taken', wording: null }),
      await approveSnippet(b.ctx, { versionId }),
      await declineSnippet(b.ctx, { versionId, reason: 'Taken' }),
      await archiveSnippet(b.ctx, { snippetId }),
      await renameTag(b.ctx, { tagId: tag.id, name: 'Taken' }),
      await mergeTags(b.ctx, { tagId: tag.id, intoId: own.id }),
      await mergeTags(b.ctx, { tagId: own.id, intoId: tag.id }),
      await removeTag(b.ctx, { tagId: tag.id }),
    ]
    expect(tried.map(({ ok }) => ok)).toEqual(tried.map(() => false))
    expect(await attacked(b.ctx, ids)).toEqual({ notReached: [], leaks: [] })
    expect(JSON.stringify(await shown(a.ctx, ids, null))).not.toMatch(/Taken|Something harmless/)
  })

  it('is not there at all without saying for whom', async () => {
    await fill((await house.app.organisation()).ctx, null)
    for (const table of [
      'library_tag',
      'library_medium',
      'library_medium_version',
      'library_snippet',
      'library_snippet_version',
      'message_house',
      'message_house_version',
    ]) {
      const { rows } = await house.app.engine.db.$client.query(`select 1 from ${table} limit 1`)
      expect(rows, table).toEqual([])
    }
  })
})

describe('a restricted department', () => {
  it('keeps its media, texts and house to itself', async () => {
    const organisation = await house.app.organisation()
    const hr = (await departmentCards(organisation.ctx)).find((card) => card.kind === 'hr')
    const departmentId = hr?.id ?? ''
    unwrap(await updateDepartment(organisation.ctx, { departmentId, restricted: true }))
    const petra = await organisation.member('Petra Lund', 'social-lead')
    unwrap(await updateMember(organisation.ctx, { memberId: petra.id, departmentId }))
    const inside = await organisation.as(petra.id)
    const outside = (await organisation.member('Sofia Brandt', 'social-lead')).ctx
    const ids = await fill(inside, departmentId)
    expect(JSON.stringify(await shown(inside, ids, departmentId))).toContain(MARKER)
    expect(JSON.stringify(await shown(outside, ids, departmentId))).not.toContain(MARKER)
    const tried = [
      await archiveMedium(outside, ids),
      await approveSnippet(outside, ids),
      await archiveSnippet(outside, ids),
      await saveHouse(outside, { departmentId, language: 'en', version: 2, content: houseOfWords }),
    ]
    expect(tried.map(({ ok }) => ok)).toEqual(tried.map(() => false))
    expect(await attacked(outside, ids)).toEqual({ notReached: [], leaks: [] })
    expect(JSON.stringify(await shown(inside, ids, departmentId))).not.toContain('Something harmless')
    // The house that sends sees what the one who wrote may not.
    expect((await mediaRights(organisation.system, [ids.fileId], house.clock.now())).size).toBe(1)
  })

  it('keeps what its people add without saying whose it is, and takes nothing from outside', async () => {
    const organisation = await house.app.organisation()
    const hr = (await departmentCards(organisation.ctx)).find((card) => card.kind === 'hr')
    const departmentId = hr?.id ?? ''
    unwrap(await updateDepartment(organisation.ctx, { departmentId, restricted: true }))
    const petra = await organisation.member('Petra Lund', 'social-lead')
    unwrap(await updateMember(organisation.ctx, { memberId: petra.id, departmentId }))
    const outside = (await organisation.member('Sofia Brandt', 'social-lead')).ctx
    const { mediumId } = await house.medium(await organisation.as(petra.id))
    expect((await showMedium(outside, { mediumId })).ok).toBe(false)
    const fileId = await house.picture(outside)
    const given = { title: 'x', consent: 'not-needed' as const, departmentId, fileId }
    expect(await addMedium(outside, given)).toMatchObject({
      error: { fields: { departmentId: expect.stringContaining('not there for you') } },
    })
  })
})
