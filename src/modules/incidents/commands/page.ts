import type { Ctx } from '#platform/ctx.ts'
import { isLive } from '../domain/life.ts'
import { makeKnown, ring, signalFacts } from '../outside.ts'
import { signalIdsOf } from '../queries/rows.ts'
import type { IncidentRow } from '../tables/incident.ts'

/** Rings whoever has duty for an incident that is open; again when it became graver. What is only suspected rings nobody. */
export async function pageFor(
  ctx: Ctx,
  incident: Pick<
    IncidentRow,
    'id' | 'number' | 'state' | 'severity' | 'title' | 'summary' | 'restricted' | 'departmentId'
  >,
): Promise<void> {
  if (!isLive(incident.state)) return
  await ring(ctx, {
    subjectId: incident.id,
    severity: incident.severity,
    title: outwardTitle(incident),
    summary: incident.restricted ? '' : incident.summary,
    said: incident.restricted ? null : await saidOf(ctx, incident),
    departmentId: incident.departmentId,
  })
}

/** What its first signal says, in each language, as long as nobody gave it words of their own. */
async function saidOf(ctx: Ctx, { id, title }: Pick<IncidentRow, 'id' | 'title'>) {
  const [first] = await ctx.read((tx) => signalIdsOf(tx, ctx.organisationId, id))
  const words = first && (await signalFacts(ctx, [first])).get(first)?.inWords
  if (!words || ![words.en.title, words.de.title].includes(title)) return null
  const { en, de } = words
  return { en: { title: en.title, summary: en.text }, de: { title: de.title, summary: de.text } }
}

/** What others read on a locked phone, or in a list of incidents that statements can be made for. */
export function outwardTitle({
  restricted,
  number,
  title,
}: Pick<IncidentRow, 'restricted' | 'number' | 'title'>): string {
  return restricted ? `Incident ${number}, restricted` : title
}

/** Tells the room of statements what it should know of an incident that runs: its name, its scenario, who leads it. */
export async function tellStatements(
  ctx: Ctx,
  incident: Pick<IncidentRow, 'id' | 'number' | 'title' | 'restricted' | 'scenario' | 'state'>,
  commanderId: string | null,
): Promise<void> {
  if (!isLive(incident.state)) return
  const { id: subjectId, scenario } = incident
  await makeKnown(ctx, {
    subjectId,
    scenario,
    title: outwardTitle(incident),
    commanderId,
    conversationIds: [],
  })
}
