import type { Change, ChangeKind } from '#modules/council/contract.ts'
import { t } from '#web/i18n.ts'
import { missing } from '../missing.ts'
import type { OfKind, Person, RulesChange } from '../types.ts'

type Verb = OfKind<'mandate.grant'>['grant']['verbs'][number]

/** Every kind of change while it is put together: switching between kinds loses nothing. */
export type ChangeDraft = {
  rules: { change: RulesChange; basedOn: number }
  grant: {
    member: Person | null
    verbs: Verb[]
    topics: string
    channelIds: string[]
    validTo: string | null
  }
  revoke: { member: Person | null; mandateId: string | null }
  policy: { policyId: string | null; material: boolean; note: string; overrideReason: string }
  exception: {
    what: string
    for: 'member' | 'department'
    member: Person | null
    departmentId: string
    until: string | null
    access: 'open' | 'at-work' | 'barred' | null
  }
}

const empty: ChangeDraft = {
  rules: { change: {}, basedOn: 0 },
  grant: { member: null, verbs: [], topics: '', channelIds: [], validTo: null },
  revoke: { member: null, mandateId: null },
  policy: { policyId: null, material: true, note: '', overrideReason: '' },
  exception: { what: '', for: 'member', member: null, departmentId: '', until: null, access: null },
}

/** A person whose name the field has yet to find. */
const known = (id: string | null): Person | null => (id ? { id, name: '…' } : null)

export function freshChange(start: Change | null): ChangeDraft {
  if (start === null) return empty
  switch (start.kind) {
    case 'rules':
      return { ...empty, rules: { change: start.change, basedOn: start.basedOn } }
    case 'mandate.grant': {
      const { memberId, verbs, topics, channelIds, validTo } = start.grant
      const grant = { member: known(memberId), verbs: [...verbs], topics: (topics ?? []).join(', ') }
      return { ...empty, grant: { ...grant, channelIds: [...(channelIds ?? [])], validTo } }
    }
    case 'mandate.revoke':
      return { ...empty, revoke: { member: known(start.memberId), mandateId: start.mandateId } }
    case 'policy.publish': {
      const { policyId, material, note = '', overrideReason = '' } = start
      return { ...empty, policy: { policyId, material, note, overrideReason } }
    }
    case 'exception': {
      const { what, memberId, departmentId, until, access = null } = start
      const whom = { for: memberId ? ('member' as const) : ('department' as const), member: known(memberId) }
      return { ...empty, exception: { what, ...whom, departmentId: departmentId ?? '', until, access } }
    }
    default:
      return empty
  }
}

/** What is sent; throws what the form shows when something is missing. */
export function toChange(kind: ChangeKind, draft: ChangeDraft): Change {
  const parts: Record<ChangeKind, () => Change> = {
    text: () => ({ kind: 'text' }),
    rules: () => rules(draft.rules),
    'mandate.grant': () => grant(draft.grant),
    'mandate.revoke': () => revoke(draft.revoke),
    'policy.publish': () => policy(draft.policy),
    exception: () => exception(draft.exception),
  }
  return parts[kind]()
}

function rules({ change, basedOn }: ChangeDraft['rules']): Change {
  if (Object.keys(change).length === 0) throw missing('change', t('Nothing of the rules is changed yet.'))
  return { kind: 'rules', change, basedOn }
}

function grant({ member, verbs, topics, channelIds, validTo }: ChangeDraft['grant']): Change {
  if (!member) throw missing('grantMember', t('Choose who gets the mandate.'))
  if (verbs.length === 0) throw missing('verbs', t('Choose at least one verb.'))
  const words = topics
    .split(',')
    .map((topic) => topic.trim().toLowerCase().replaceAll(/\s+/g, '-'))
    .filter(Boolean)
  return {
    kind: 'mandate.grant',
    grant: {
      memberId: member.id,
      verbs,
      validTo,
      topics: words.length > 0 ? words : null,
      channelIds: channelIds.length > 0 ? channelIds : null,
      audiences: null,
      languages: null,
      regions: null,
      certificates: [],
      deputyId: null,
      deputyFrom: null,
      deputyTo: null,
      public: false,
      contact: null,
      authorisedSpeaker: false,
    },
  }
}

function revoke({ member, mandateId }: ChangeDraft['revoke']): Change {
  if (!member || !mandateId) throw missing('mandateId', t('Choose the mandate that ends.'))
  return { kind: 'mandate.revoke', memberId: member.id, mandateId }
}

function policy({ policyId, ...rest }: ChangeDraft['policy']): Change {
  if (!policyId) throw missing('policyId', t('Choose the policy.'))
  return { kind: 'policy.publish', policyId, ...rest }
}

function exception(draft: ChangeDraft['exception']): Change {
  const { what, member, departmentId, until, access } = draft
  if (!until) throw missing('until', t('Choose when it ends.'))
  const person = draft.for === 'member'
  if (person && !member) throw missing('exceptionMember', t('Choose whom it is for.'))
  return {
    kind: 'exception',
    what,
    until,
    access,
    memberId: person ? (member?.id ?? null) : null,
    departmentId: person ? null : departmentId || null,
  }
}
