import { type Authority, authorityOf } from './authority.ts'
import { canServe } from './consents.ts'
import { groupKey, rowFor, stepsFor } from './matrix.ts'
import type {
  ConsentGroup,
  Decision,
  DecisionReason,
  DecisionStep,
  NamedPerson,
  Question,
} from './question.ts'
import type { Rulebook, StepRule } from './rulebook.ts'
import { statementReasons, statementRefusals, statementSteps } from './statement.ts'
import { listed } from './words.ts'

/**
 * May these words go out on these channels? Pure: the same question and rulebook give the same answer for good, which
 * is how a record is checked years later. Without a mandate nothing leaves; who is asked follows the class of the
 * content (approval matrix); nobody consents to their own words.
 */
export function decide(question: Question, rulebook: Rulebook): Decision {
  const authority = authorityOf(question)
  const { class: contentClass } = question.content
  const row = rowFor(rulebook, { ...question, class: contentClass })
  const base = { contentClass, matrixRule: row?.id ?? null, sample: row?.sample ?? 0 }
  const { statement } = question
  const own = statement ? statementRefusals(question, statement, authority.unspoken) : []
  const refusals = [...own, ...authority.refusals, ...forbidden(question, rulebook)]
  if (refusals.length > 0)
    return { ...base, outcome: 'refuse', reasons: refusals, steps: [], mandateId: null }
  const rules = statement
    ? statementSteps(statement)
    : stepsFor(row, authority.unspoken, question.checks === 'hold')
  const { steps, nobody } = resolve(question, rules)
  const { mandateId } = authority
  if (nobody.length > 0) return { ...base, outcome: 'refuse', reasons: nobody, steps: [], mandateId }
  const why = steps.length > 0 ? asked(question, steps) : []
  const carried = statement?.purpose === 'ahead' ? [] : [allowance(question, authority)]
  const reasons = [...why, ...(statement ? statementReasons(question, statement) : []), ...carried]
  return { ...base, outcome: steps.length > 0 ? 'needs' : 'allow', reasons, steps, mandateId }
}

/** What no consent heals: a quiet period, a channel the public was not told about, something to fix. */
function forbidden(question: Question, rulebook: Rulebook): DecisionReason[] {
  const reasons: DecisionReason[] = []
  const { quiet, content, channels } = question
  if (quiet && rulebook.quietClasses.includes(content.class))
    reasons.push({
      rule: 'quiet.period',
      message: `${quiet.name}: nobody speaks about this until ${quiet.until.slice(0, 10)}.`,
      help: `${quiet.owner} knows why and can answer questions.`,
    })
  if (rulebook.recognisedClasses.includes(content.class))
    for (const channel of channels.filter((one) => !one.recognised))
      reasons.push({
        rule: 'channel.not-recognised',
        message: `${channel.name} is not a channel where news for investors may appear.`,
        help: `Use a recognised channel. ${listed(question.helpers.mandates, 'The owner')} keeps the list under People, Rules.`,
      })
  if (question.checks === 'block')
    reasons.push({ rule: 'checks.block', message: 'Something must be fixed first; the checks say what.' })
  return reasons
}

interface Resolved {
  readonly steps: readonly DecisionStep[]
  /** A step that nobody can take. */
  readonly nobody: readonly DecisionReason[]
}

function resolve(question: Question, rules: readonly StepRule[]): Resolved {
  const nobody: DecisionReason[] = []
  let minutes = 0
  const steps = rules.map((rule): DecisionStep => {
    minutes += rule.minutes
    const groups = groupsOf(question, rule)
    const empty = groups.find((group) => group.memberIds.length === 0)
    if (empty) nobody.push(noConsent(question, empty.label))
    else if (!canServe(groups, [])) nobody.push(noConsent(question, `${rule.label} (two different people)`))
    const dueAt = new Date(question.moment.getTime() + minutes * 60_000).toISOString()
    const label = groups.map((group) => group.label).join(' and ')
    const anyOf = [...new Set(groups.flatMap((group) => group.memberIds))]
    return { id: rule.id, label, groups, anyOf, minutes: rule.minutes, dueAt }
  })
  return { steps, nobody }
}

function groupsOf(question: Question, rule: StepRule): ConsentGroup[] {
  const found = rule.from.map((group) => others(question, question.groups[groupKey(group, rule)] ?? []))
  const wanted = rule.mode === 'all' ? found : [unique(found.flat())]
  return wanted.map((people) => {
    const owners = others(question, question.helpers.owners)
    const standIn = people.length === 0 && rule.standIn ? owners : []
    const asking = people.length > 0 ? people : standIn
    const names = listed(
      asking.map((person) => person.name),
      rule.label,
    )
    const label =
      standIn.length > 0 && rule.id !== 'peer' ? `${names} (for ${rule.label}, which has nobody)` : names
    return { label, memberIds: asking.map((person) => person.id) }
  })
}

function others(question: Question, people: readonly NamedPerson[]): NamedPerson[] {
  return people.filter((person) => person.id !== question.author.id)
}

function unique(people: readonly NamedPerson[]): NamedPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

function noConsent(question: Question, label: string): DecisionReason {
  return {
    rule: 'consent.nobody',
    message: `The consent of ${label} is needed, and nobody there may give it yet.`,
    help: `${listed(question.helpers.mandates, 'The owner')} can let somebody approve, under People, Mandates.`,
  }
}

function asked(question: Question, steps: readonly DecisionStep[]): DecisionReason[] {
  const who = steps.map((step) => step.label).join(', then ')
  const { class: of, because, judgedBy } = question.content
  const why = judgedBy
    ? `${judgedBy.name} judged it class ${of}: ${judgedBy.reason}`
    : because.length > 0
      ? `Class ${of}, because of “${because.find((one) => one.class === of)?.found ?? because[0]?.found}”.`
      : `Class ${of}.`
  return [{ rule: 'consent.needed', message: `Needs the consent of ${who}. ${why}` }]
}

function allowance(question: Question, authority: Authority): DecisionReason {
  const act = question.statement ? 'make a statement' : question.kind === 'reply' ? 'reply' : 'publish'
  const how = authority.asDeputy ? 'as a deputy' : 'by mandate'
  return { rule: 'mandate.carries', message: `${question.author.name} may ${act} here ${how}.` }
}
