import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import { calendarModule } from '#modules/calendar/index.ts'
import { campaignsModule } from '#modules/campaigns/index.ts'
import { councilModule } from '#modules/council/index.ts'
import { directoryModule } from '#modules/directory/index.ts'
import { factsModule } from '#modules/facts/index.ts'
import { governanceModule } from '#modules/governance/index.ts'
import { hoursModule } from '#modules/hours/index.ts'
import { ideasModule } from '#modules/ideas/index.ts'
import { incidentsModule } from '#modules/incidents/index.ts'
import { libraryModule } from '#modules/library/index.ts'
import { linkSafetyModule } from '#modules/link-safety/index.ts'
import { onCallModule } from '#modules/on-call/index.ts'
import { organisation, organisationIds, peopleModule } from '#modules/people/index.ts'
import { policyModule } from '#modules/policy/index.ts'
import { resultsModule } from '#modules/results/index.ts'
import { statementsModule } from '#modules/statements/index.ts'
import { surveyModule } from '#modules/survey/index.ts'
import { installCurriculum, trainingModule } from '#modules/training/index.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Logger } from '#platform/log/index.ts'
import { StartupError } from '#platform/startup-error.ts'
import type { RunningEngine } from '../engine.ts'
import { LOST } from './company/channels.ts'
import type { Company } from './company/company.ts'
import { connectChannels } from './company/connect.ts'
import { authority, foundCompany } from './company/found.ts'
import { consenting, employeeOf } from './company/people.ts'
import { houseDeeds } from './house/deeds.ts'
import type { StoryNetwork } from './network.ts'
import { outboundDeeds } from './outbound/deeds.ts'
import { type GoingOut, publishingFor } from './outbound/going-out.ts'
import { listeningDeeds } from './overheard/deeds.ts'
import { learningDeeds } from './overheard/learning.ts'
import { storePictures } from './pictures/store.ts'
import { calendarFrom } from './story/calendar.ts'
import type { Plot } from './story/plot.ts'
import { tellStory } from './story/tell.ts'
import { type StoryEngine, storyEngine } from './story-engine.ts'
import { storeCertificates } from './write/certificates.ts'
import { openContacts } from './write/contacts.ts'
import { deeds } from './write/deeds.ts'
import { storeDraft } from './write/drafts.ts'
import { enqueueLater } from './write/due.ts'
import { readBack } from './write/heard.ts'
import { storeConversation } from './write/inbox.ts'
import { openLedger } from './write/ledger.ts'
import { storeDeadLetters, storeGaps, storeSources } from './write/listening.ts'
import type { Pen } from './write/pen.ts'
import { openSpoken } from './write/spoken.ts'
import { runTimeline } from './write/timeline.ts'
import { tellNetwork } from './write/told.ts'

/** Rooms that do in the story what they do by themselves; the others are told by hand. */
const rooms = [
  peopleModule,
  factsModule,
  policyModule,
  trainingModule,
  linkSafetyModule,
  directoryModule,
  hoursModule,
  governanceModule,
  councilModule,
  surveyModule,
  statementsModule,
  onCallModule,
  incidentsModule,
  libraryModule,
  calendarModule,
  ideasModule,
  campaignsModule,
  resultsModule,
]
/** Letters about consents that were given long ago; consents that no edit waits for. */
const except = ['governance.on-approval-open', 'results.on-approval']
/** In days: what was decided lately is asked of governance itself; the mill of three months would take too long. */
const DECIDED_FROM = -8

export interface SeedOptions {
  readonly running: Pick<RunningEngine, 'engine' | 'systemCtx'>
  readonly network: StoryNetwork
  readonly now: Date
  readonly log: Logger
  /** One line of progress for whoever waits. */
  readonly say: (line: string) => void
  /** Share of the conversations that is told; tests tell a part. */
  readonly scale?: number
}

export interface Seeded {
  /** False: the company stood already and nothing was written. */
  readonly fresh: boolean
  readonly organisationId: string
  readonly conversations: number
  readonly events: number
}

/** The organisation of the demonstration; null in an empty database. Throws when a real one lives here. */
export async function standingCompany(running: SeedOptions['running']): Promise<string | null> {
  for (const id of await organisationIds(running.engine.db)) {
    const { demo, name } = await organisation(running.systemCtx(id, 'demo'))
    if (demo) return id
    throw new StartupError(
      `This database belongs to ${name}; the demonstration company is never mixed with a real organisation.`,
      'Start without --demo, or give the demonstration a data folder or database of its own.',
    )
  }
  return null
}

/**
 * Opens the demonstration company: three months of Fjell & Sons up to `now`. Everything is written in one
 * transaction, so a seeding that was killed left nothing behind and the next start begins again; a company that
 * stands is left as it is.
 */
export async function seedDemo(options: SeedOptions): Promise<Seeded> {
  const { running, network, now, log, say } = options
  const standing = await standingCompany(running)
  if (standing) return { fresh: false, organisationId: standing, conversations: 0, events: 0 }
  const began = Date.now()
  say('Telling the story of Fjell & Sons')
  const plot = tellStory(now, options.scale)
  const seeded = await running.engine.db.transaction(async (tx) => {
    const going: GoingOut = new Set()
    const taking = [...rooms, publishingFor(going)]
    const story = storyEngine(running.engine, tx, { start: plot.start, now, rooms: taking, except })
    const company = await openCompany(story, network, plot, say)
    return writeStory({ story, tx, network, plot, company, going, now, say, real: running.engine })
  })
  // What the network did to one account yesterday; after reading back, for now nothing can be read there.
  network.service.revoke(network.service.state.byHandle.get(LOST)?.id ?? '')
  log.info({ seconds: (Date.now() - began) / 1000, ...seeded }, 'the demonstration company is open')
  return { fresh: true, ...seeded }
}

/** The company with its people and channels, by the rooms' own commands, as it was when the story begins. */
async function openCompany(
  story: StoryEngine,
  network: StoryNetwork,
  plot: Plot,
  say: SeedOptions['say'],
): Promise<Company> {
  say('Ten departments, sixty people, a dozen channels')
  const staff = await foundCompany(story, plot.start)
  const channels = await connectChannels(story, network, staff, plot.start)
  unwrap(await installCurriculum(staff.system))
  const { mandates, approvers } = await authority(staff)
  const known = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`the story speaks of ${what}, whom nobody knows`)
    return found
  }
  const memberId = (key: string) => known(staff.memberIds.get(key), key)
  return {
    organisationId: staff.organisationId,
    departmentId: (desk) => known(staff.departmentIds.get(desk), desk),
    memberId,
    nameOf: (key) => employeeOf(key).name,
    channel: (key) => known(channels.get(key), key),
    channels: [...channels.values()],
    mandateOf: (key) => mandates.get(memberId(key)) ?? null,
    approvers,
    consenting,
    as: staff.as,
    system: staff.system,
  }
}

interface Writing {
  readonly story: StoryEngine
  readonly tx: Tx
  readonly network: StoryNetwork
  readonly plot: Plot
  readonly company: Company
  readonly going: GoingOut
  readonly now: Date
  readonly say: SeedOptions['say']
  readonly real: RunningEngine['engine']
}

async function writeStory({ story, tx, network, plot, company, going, now, say, real }: Writing) {
  const { organisationId } = company
  say(`${plot.conversations.length} conversations, ${plot.posts.length} drafts and posts`)
  const pictures = await storePictures(company.as('signe.ravn'), network.service, plot)
  const told = tellNetwork(network, plot, pictures.media)
  story.moveTo(now)
  const heard = await readBack(company)
  const ledger = openLedger(organisationId)
  const calendar = calendarFrom(now)
  const pen: Pen = {
    ledger,
    company,
    told,
    heard,
    contacts: openContacts(ledger),
    spoken: openSpoken(),
    files: pictures.files,
    now,
    rulesSince: calendar.at(DECIDED_FROM, 0),
    deeds: [],
  }
  storeCertificates(pen, calendar)
  for (const post of plot.posts) storeDraft(pen, post)
  for (const conversation of plot.conversations) storeConversation(pen, conversation)
  pen.spoken.settle()
  storeGaps(pen, calendar, storeSources(pen))
  storeDeadLetters(pen, calendar)
  say('Writing three months down')
  await company.system.write((inner) => ledger.write(inner))
  const all = [
    ...deeds(calendar, company),
    ...houseDeeds(calendar, company, network),
    ...listeningDeeds(calendar, company, ledger),
    ...learningDeeds(calendar, company),
    ...outboundDeeds(calendar, { company, network, plot, told, files: pictures.files, going }),
    ...pen.deeds,
  ]
  const events = await runTimeline({ story, company, facts: ledger.facts, deeds: all, now })
  await notePublished(company, tx)
  await noteOut(company, tx)
  await enqueueLater(real, tx, organisationId, ledger.later)
  return { organisationId, conversations: plot.conversations.length, events }
}

async function notePublished({ organisationId }: Company, tx: Tx): Promise<void> {
  await tx.execute(sql`update channel set last_published_at = newest.at
    from (select channel_id, max(live_at) as at from post where organisation_id = ${organisationId} group by channel_id) newest
    where channel.organisation_id = ${organisationId} and channel.id = newest.channel_id`)
}

/** What is live was consented to: from then on a consent cannot be taken back. */
async function noteOut({ organisationId }: Company, tx: Tx): Promise<void> {
  await tx.execute(sql`update approval_request asked set out_at = p.live_at from post p
    where asked.organisation_id = ${organisationId} and p.organisation_id = ${organisationId}
      and p.decided_subject_id = asked.subject_id and p.state = 'live' and asked.state = 'granted'`)
}
