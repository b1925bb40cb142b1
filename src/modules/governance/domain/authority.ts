import { type Act, bestOf, type Mandate, type Shortfall, type Verb } from './mandate.ts'
import type { AskedChannel, DecisionReason, Question } from './question.ts'
import { whoMayState } from './statement.ts'
import { listed } from './words.ts'

const verbOf: Readonly<Record<Question['kind'], Verb>> = { post: 'publish', reply: 'reply' }

export interface Authority {
  readonly refusals: readonly DecisionReason[]
  readonly mandateId: string | null
  /** The author acts for the holder of the mandate. */
  readonly asDeputy: boolean
  /** Reserved topics that the author's mandates do not name, while somebody else's do: they have to consent. */
  readonly unspoken: readonly string[]
}

/** Whether the author may speak here at all: person, policy, department, mandate, topics. */
export function authorityOf(question: Question): Authority {
  const nobody = { mandateId: null, asDeputy: false, unspoken: [] }
  const person = personRefusal(question)
  if (person) return { ...nobody, refusals: [person] }
  // Words that are only agreed ahead are not said yet: whoever writes them needs no mandate to speak.
  if (question.statement?.purpose === 'ahead') return { ...nobody, refusals: [] }
  const refusals = accessRefusals(question)
  let carrying: Mandate | null = null
  for (const channel of question.channels) {
    const best = bestOf(question.mandates, act(question, channel), question.author, question.moment)
    if (best?.lacks === null) carrying ??= best.mandate
    else refusals.push(missing(question, channel.name, best))
  }
  const { unspoken, silent } = topicsOf(question)
  return {
    refusals: [...refusals, ...silent],
    mandateId: carrying?.id ?? null,
    asDeputy: carrying !== null && carrying.memberId !== question.author.id,
    unspoken,
  }
}

function personRefusal({ author }: Question): DecisionReason | null {
  if (!author.human)
    return { rule: 'author.not-human', message: 'A named person must answer for every word that leaves.' }
  return author.active
    ? null
    : {
        rule: 'author.left',
        message: `${author.name} is not an active member.`,
        help: 'Somebody else has to take this over.',
      }
}

function accessRefusals({ author, access, helpers }: Question): DecisionReason[] {
  const reasons: DecisionReason[] = []
  const policy = listed(helpers.policy, 'The owner')
  const where = access.departmentName ?? 'This department'
  if (access.policyOpen)
    reasons.push({
      rule: 'policy.unacknowledged',
      message: `${author.name} has not accepted the policy as it is now.`,
      help: `It is under People, Policy, and takes a few minutes. ${policy} can answer questions.`,
    })
  if (access.excepted) return reasons
  if (access.mode === 'barred')
    reasons.push({
      rule: 'access.barred',
      message: `${where} does not speak on social media.`,
      help: `${policy} can grant an exception.`,
    })
  if (access.mode === 'at-work' && !access.atWork)
    reasons.push({
      rule: 'access.outside-hours',
      message: `${where} speaks during working hours only, and ${author.name} is not at work now.`,
      help: `Send it at work, or ask ${policy} for an exception.`,
    })
  return reasons
}

function act(question: Question, channel: AskedChannel): Act {
  const { content } = question
  // A reserved topic is settled by whoever may speak about it; here it must not count against the author twice.
  const topics = content.topics.filter((topic) => !content.reserved.includes(topic))
  return {
    verb: question.statement ? 'state' : verbOf[question.kind],
    channelId: channel.id,
    topics: topics.length > 0 ? topics : content.topics,
    audiences: channel.audiences,
    region: channel.region,
    language: content.language,
  }
}

/** For each reserved topic: named in a mandate of the author, somebody else's to consent to, or nobody's at all. */
function topicsOf(question: Question): { unspoken: string[]; silent: DecisionReason[] } {
  const unspoken: string[] = []
  const silent: DecisionReason[] = []
  for (const topic of question.content.reserved) {
    if (question.channels.every((channel) => speaksAbout(question, channel, topic))) continue
    const speakers = (question.helpers.topics[topic] ?? []).filter((one) => one.id !== question.author.id)
    if (speakers.length > 0) unspoken.push(topic)
    else
      silent.push({
        rule: 'topic.nobody',
        message: `This is about ${topic}, and nobody has the mandate to speak about it yet.`,
        help: `${listed(question.helpers.mandates, 'The owner')} can name a spokesperson under People, Mandates.`,
      })
  }
  return { unspoken, silent }
}

function speaksAbout(question: Question, channel: AskedChannel, topic: string): boolean {
  const named = question.mandates.filter((mandate) => mandate.topics?.includes(topic))
  const wanted = { ...act(question, channel), topics: [topic] }
  const state = { ...wanted, verb: 'state' as const }
  return [wanted, state].some((one) => bestOf(named, one, question.author, question.moment)?.lacks === null)
}

function missing(
  question: Question,
  channel: string,
  best: { readonly mandate: Mandate; readonly lacks: Shortfall | null } | null,
): DecisionReason {
  const { author, helpers, courses, kind, content } = question
  const doing = question.statement ? 'make a statement' : kind === 'reply' ? 'reply' : 'publish'
  const help = question.statement
    ? whoMayState(question)
    : `${listed(helpers.mandates, 'The owner')} can grant it under People, Mandates.`
  const lacks = best?.lacks ?? 'verb'
  if (best && lacks === 'certificate') {
    const open = best.mandate.certificates.filter((course) => !author.certificates.includes(course))
    const names = open.map((course) => `“${courses[course] ?? course}”`).join(' and ')
    return {
      rule: 'mandate.certificate',
      message: `${author.name}’s mandate to ${doing} on ${channel} is locked until ${names} is passed.`,
      help: 'Pass it under People, Training, and the mandate opens by itself.',
    }
  }
  const words: Readonly<Record<Shortfall, string>> = {
    verb: `${author.name} has no mandate to ${doing} on ${channel}.`,
    channel: `${author.name} has no mandate to ${doing} on ${channel}.`,
    over: `${author.name}’s mandate to ${doing} on ${channel} is over.`,
    coming: `${author.name}’s mandate to ${doing} on ${channel} has not begun yet.`,
    deputy: `${author.name} is not standing in for the holder of the mandate on ${channel} now.`,
    audience: `${author.name}’s mandate does not reach the audience of ${channel}.`,
    region: `${author.name}’s mandate does not hold for the region of ${channel}.`,
    language: `${author.name}’s mandate on ${channel} does not hold for this language (${content.language}).`,
    topic: topicWords(question, best?.mandate ?? null, channel),
    certificate: '',
  }
  return {
    rule: lacks === 'verb' || lacks === 'channel' ? 'mandate.missing' : `mandate.${lacks}`,
    message: words[lacks],
    help,
  }
}

function topicWords({ author, content }: Question, mandate: Mandate | null, channel: string): string {
  const may = (mandate?.topics ?? []).join(', ')
  const about =
    content.topics.length > 0 ? `this is about ${content.topics.join(', ')}` : 'this is about none of them'
  return `${author.name} may speak about ${may} on ${channel}; ${about}.`
}
