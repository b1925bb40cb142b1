import type { Right } from '#kernel/actor.ts'
import { t } from '#web/i18n.ts'
import type { DepartmentView, MemberRow } from '../contract/shapes.ts'

export type Role = MemberRow['roles'][number]
export type Kind = DepartmentView['kind']
export type Status = MemberRow['status']

/** Roles in the order they are offered: what most people get first. */
export const offeredRoles: readonly Role[] = [
  'agent',
  'author',
  'approver',
  'viewer',
  'social-lead',
  'auditor',
  'director-content',
  'director-community',
  'spokesperson',
  'council-member',
  'council-chair',
  'fact-owner',
  'fact-enterer',
  'policy-owner',
  'trainer',
  'controller',
  'admin',
  'owner',
]

export function roleName(role: Role): string {
  const names: Record<Role, string> = {
    owner: t('Owner'),
    admin: t('Administrator'),
    'social-lead': t('Social lead'),
    agent: t('Agent'),
    author: t('Author'),
    approver: t('Approver'),
    auditor: t('Auditor'),
    viewer: t('Viewer'),
    'director-content': t('Director of ideas and content'),
    'director-community': t('Director of community'),
    spokesperson: t('Spokesperson'),
    'council-member': t('Council member'),
    'council-chair': t('Council chair'),
    'fact-owner': t('Fact owner'),
    'fact-enterer': t('Page administrator'),
    'policy-owner': t('Policy owner'),
    trainer: t('Trainer'),
    controller: t('Controller'),
  }
  return names[role]
}

/** What the role lets somebody do, as one line. */
export function roleWords(role: Role): string {
  const words: Record<Role, string> = {
    owner: t('May do everything, and makes other owners.'),
    admin: t('Manages people, channels, mandates and the organisation. Does not publish.'),
    'social-lead': t('Runs channels, answers, publishes, consents, pauses, and says who may speak.'),
    agent: t('Answers conversations and hands them to other desks.'),
    author: t('Writes drafts and sends them for consent.'),
    approver: t('Consents to what others wrote.'),
    auditor: t('Reads the record of everything that happened.'),
    viewer: t('Reads the scoreboard.'),
    'director-content': t('Plans content, develops ideas, writes, and consents to what others wrote.'),
    'director-community': t('Leads the conversations: answers, hands on, and writes for the community.'),
    spokesperson: t('Speaks for us on named topics. The topics themselves come by mandate.'),
    'council-member': t('Takes part in the council: reads papers, votes.'),
    'council-chair': t('Leads the council: agenda, quorum, decisions.'),
    'fact-owner': t('Proposes and approves wordings of company facts.'),
    'fact-enterer': t('Enters approved facts on our profiles; never approves them alone.'),
    'policy-owner': t('Writes and publishes the policy, and answers for it.'),
    trainer: t('Makes lessons, enrols people, follows certificates.'),
    controller: t('Keeps plan, budget, targets and figures, and approves the plan.'),
  }
  return words[role]
}

/** A right as the end of “may …”. */
export function rightWords(right: Right): string {
  const words: Record<Right, string> = {
    'organisation.manage': t('change the organisation'),
    'people.manage': t('invite and change people'),
    'channels.manage': t('connect channels'),
    'mandates.manage': t('say who may speak'),
    'roles.manage': t('make roles'),
    'rules.manage': t('change what needs whose consent'),
    'facts.propose': t('propose company facts'),
    'facts.approve': t('approve company facts'),
    'facts.enter': t('enter facts on our profiles'),
    'policy.manage': t('write and publish the policy'),
    'training.manage': t('run the training'),
    'council.take-part': t('take part in the council'),
    'council.chair': t('lead the council'),
    'survey.manage': t('run surveys and invite people'),
    'publishing.pause': t('pause publishing'),
    'inbox.answer': t('answer conversations'),
    'inbox.route': t('hand conversations to other desks'),
    'publish.draft': t('write drafts'),
    'publish.submit': t('send drafts for consent'),
    'publish.approve': t('consent to what others wrote'),
    'publish.plan': t('plan slots, cadence and recurring programmes'),
    'library.manage': t('keep the library'),
    'ideas.manage': t('keep ideas and content requests'),
    'inbox.manage': t('say which desk gets what'),
    'listening.manage': t('keep queries and sources of listening'),
    'scoreboard.view': t('read the scoreboard'),
    'scoreboard.manage': t('keep targets, maturity, reports and business cases'),
    'figures.share': t('show figures outside the house by link and by mail'),
    'records.enter': t('keep the records of tactics'),
    'planning.manage': t('keep plan, budget and rates'),
    'planning.approve': t('approve a plan'),
    'audit.view': t('read the record of what happened'),
  }
  return words[right]
}

/** What a department is for. */
export function kindName(kind: Kind): string {
  const names: Record<Kind, string> = {
    service: t('Customer service'),
    sales: t('Sales'),
    marketing: t('Marketing'),
    pr: t('Press and public relations'),
    hr: t('Human resources'),
    ir: t('Investor relations'),
    product: t('Product'),
    ecommerce: t('Web shop'),
    legal: t('Legal'),
    it: t('IT'),
    finance: t('Finance'),
    executive: t('Management'),
    other: t('Something else'),
  }
  return names[kind]
}

/** What each department does in Weft, as one line. */
export function kindWords(kind: Kind): string {
  const words: Record<Kind, string> = {
    service: t('Answers customers. Its desk is the reception.'),
    sales: t('Answers buyers before they buy.'),
    marketing: t('Leads the channels and the calendar.'),
    pr: t('Speaks with the press, and in a crisis.'),
    hr: t('Jobs, candidates, colleagues who speak up.'),
    ir: t('Speaks about results, and when nobody may.'),
    product: t('Learns from what people say.'),
    ecommerce: t('Orders, deliveries, returns.'),
    legal: t('Consents where words have consequences.'),
    it: t('Keeps keys and access.'),
    finance: t('Budgets and what things cost.'),
    executive: t('Speaks for the whole house.'),
    other: '',
  }
  return words[kind]
}

export function statusWord(status: Status): string {
  const words: Record<Status, string> = { invited: t('Invited'), active: t('Active'), left: t('Left') }
  return words[status]
}
