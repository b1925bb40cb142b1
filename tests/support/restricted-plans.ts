import { call } from '@orpc/server'
import sharp from 'sharp'
import { unwrap } from '#kernel/result.ts'
import { storeImage } from '#platform/files/index.ts'
import { MARKER, type RestrictedHouse } from './restricted-house.ts'

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString()

/** What HR plans, keeps to write with and is asked: calendar, library and ideas, full of the marker. */
export async function fillPlans(house: RestrictedHouse): Promise<void> {
  const { api, as, hrId: departmentId, channelId } = house
  const liv = await house.memberOf(departmentId, 'Liv Dahl', 'social-lead')
  const ownerId = liv.actor.kind === 'member' ? liv.actor.memberId : ''
  const by = as(liv)
  const name = `Name ${MARKER}`

  const when = { from: day(1), to: day(2), allDay: false }
  await call(
    api.calendar.addEvent,
    { ...when, name, kind: 'other', departmentId, note: `Note ${MARKER}` },
    by,
  )
  await call(api.calendar.setTarget, { departmentId, perWeek: 2 }, by)
  const template = { title: `Title ${MARKER}`, idea: `Idea ${MARKER}`, text: `Text ${MARKER}` }
  const { id: programmeId } = await call(
    api.calendar.addProgramme,
    {
      ...{ name, departmentId, ownerId, channelIds: [channelId], template, minute: 540 },
      ...{ rule: { freq: 'daily' as const, interval: 1 }, startsOn: day(0).slice(0, 10), aheadDays: 3 },
    },
    by,
  )
  await call(api.calendar.skipDay, { id: programmeId, day: day(2).slice(0, 10), skip: true }, by)

  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#07a' } })
    .png()
    .toBuffer()
  const { id: fileId } = unwrap(await storeImage(liv, { name: `${MARKER}.png`, bytes }))
  const about = {
    title: name,
    notes: `Note ${MARKER}`,
    consent: 'not-needed' as const,
    tagIds: [],
    departmentId,
  }
  await call(api.library.addMedium, { ...about, fileId }, by)
  const wording = { language: 'en', text: `Words ${MARKER}` }
  await call(api.library.saveText, { kind: 'text', name, departmentId, tagIds: [], wording }, by)
  const messages = ['One', 'Two', 'Three'].map((title) => ({ title, text: `Message ${MARKER}` }))
  const content = { positioning: `We are ${MARKER}`, messages }
  await call(api.library.saveHouse, { departmentId, language: 'en', content }, by)

  const { id } = await call(api.ideas.add, { title: name, what: `What ${MARKER}`, departmentId }, by)
  await call(api.ideas.comment, { id, text: `Comment ${MARKER}` }, by)
  await call(api.ideas.vote, { id, on: true }, by)
  const asked = { locale: 'en' as const, question: `Question ${MARKER}`, intro: '', departmentId }
  await call(api.ideas.openBox, { ...asked, address: 'ask-hr', asksName: false, asksEmail: false }, by)
  const choices = {
    options: [`One ${MARKER}`, 'Two'],
    multiple: false,
    other: false,
    shows: 'at-end' as const,
  }
  await call(
    api.ideas.openPoll,
    { ...asked, ...choices, address: 'hr-asks', opensAt: null, closesAt: null },
    by,
  )
  await house.app.drain()
}
