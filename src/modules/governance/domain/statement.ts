import type { DecisionReason, NamedPerson, Question, StatementAct } from './question.ts'
import type { StepRule } from './rulebook.ts'
import { listed } from './words.ts'

/** Who agrees ahead: the law and the voice, two people. */
const aheadStep: StepRule = {
  id: 'statement.ahead',
  label: 'Legal and a spokesperson',
  mode: 'all',
  from: [{ of: 'department', department: 'legal' }, { of: 'spokesperson' }],
  minutes: 1440,
  standIn: true,
}

/** Ahead: who agrees. Said: nobody is asked again; the mandate to state carries it. */
export function statementSteps(act: StatementAct): readonly StepRule[] {
  return act.purpose === 'ahead' ? [aheadStep] : []
}

/** News for investors and regulated retail words have rules of their own, which agreeing ahead does not meet. */
const neverAhead: readonly string[] = ['E', 'G']

/** What stands in the way of a statement beside what stands in the way of every post. Pure. */
export function statementRefusals(
  question: Question,
  act: StatementAct,
  unspoken: readonly string[],
): DecisionReason[] {
  const reasons: DecisionReason[] = []
  const other = question.content.because.find((one) => neverAhead.includes(one.class))
  if (other)
    reasons.push({
      rule: 'statement.class',
      message: `“${other.found}” makes this class ${other.class}, which nobody can agree to ahead.`,
      help: 'Leave it out of the statement, or write it as a post: it then asks those who have to consent.',
    })
  if (act.purpose === 'ahead') return reasons
  if (new Date(act.validUntil) <= question.moment)
    reasons.push({
      rule: 'statement.expired',
      message: `What was agreed about these words held until ${act.validUntil.slice(0, 10)}.`,
      help: 'Read them again and have them agreed anew.',
    })
  for (const topic of unspoken)
    reasons.push({
      rule: 'statement.topic',
      message: `This is about ${topic}, which is not in the mandate of ${question.author.name}.`,
      help: `${names(question.helpers.topics[topic])} may state on it.`,
    })
  if (question.checks === 'hold')
    reasons.push({
      rule: 'statement.checks',
      message: 'A check wants a second person to look at what was filled in; the checks say which.',
      help: 'Fill it in without the link or figure that the check names.',
    })
  return reasons
}

/** Why a statement may leave, for the record: who agreed, who speaks, and who commands. */
export function statementReasons(question: Question, act: StatementAct): DecisionReason[] {
  if (act.purpose === 'ahead') return []
  const agreed = act.agreedBy.map((person) => person.name).join(' and ') || 'Nobody'
  const released = {
    rule: 'statement.agreed',
    message: `${agreed} agreed to these words ahead; ${question.author.name} makes the statement.`,
  }
  const { incident } = act
  if (!incident?.commander) return [released]
  return [
    released,
    {
      rule: 'statement.incident',
      message: `It is a statement of “${incident.title}”, which ${incident.commander.name} commands: the pause of that incident lets it through, no other pause does.`,
    },
  ]
}

/** Whether the pause that an incident set lets this through: its own statement, by its commander and a spokesperson. */
export function passesPauseOf(act: StatementAct | undefined, incidentId: string | null): boolean {
  if (act?.purpose !== 'release' || incidentId === null) return false
  return act.incident?.id === incidentId && act.incident.commander !== null
}

/** Who could say it, for whoever cannot. */
export function whoMayState(question: Question): string {
  const people = (question.groups.spokesperson ?? []).filter((person) => person.id !== question.author.id)
  return people.length === 0
    ? `${listed(question.helpers.mandates, 'The owner')} can name a spokesperson under People, Mandates.`
    : `${names(people)} may make the statement here.`
}

function names(people: readonly NamedPerson[] = []): string {
  return listed(
    people.map((person) => person.name),
    'Nobody yet',
  )
}
