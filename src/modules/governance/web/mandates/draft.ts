import type { MandateCard } from '#modules/governance/contract.ts'
import type { Person } from '#web/member-field.tsx'
import type { Audience, GrantInput, Verb } from '../types.ts'

/** What the form holds. An empty list is no limit; channels say so themselves, because they matter most. */
export type MandateDraft = {
  member: Person | null
  verbs: Verb[]
  topics: string[]
  everywhere: boolean
  channelIds: string[]
  audiences: Audience[]
  languages: string[]
  regions: string[]
  certificates: string[]
  validFrom: string | null
  validTo: string | null
  deputy: Person | null
  deputyFrom: string | null
  deputyTo: string | null
  public: boolean
  contact: string
  authorisedSpeaker: boolean
}

/** What every part of the form gets. */
export type FieldsProps = { draft: MandateDraft; edit: (change: Partial<MandateDraft>) => void }

type Hole = { topic?: string; channel?: string; language?: string }

/** A new mandate; a hole of the coverage fills in what it is about. */
export function newDraft({ topic, channel, language }: Hole): MandateDraft {
  return {
    member: null,
    verbs: topic ? ['reply', 'publish'] : [],
    topics: topic ? [topic] : [],
    everywhere: channel === undefined,
    channelIds: channel ? [channel] : [],
    audiences: [],
    languages: language ? [language] : [],
    regions: [],
    certificates: [],
    validFrom: null,
    validTo: null,
    deputy: null,
    deputyFrom: null,
    deputyTo: null,
    public: false,
    contact: '',
    authorisedSpeaker: false,
  }
}

/** The form of a mandate that is changed. Its beginning is not taken over: the new one begins when it is granted. */
export function draftOf(mandate: MandateCard, now: Date): MandateDraft {
  const { deputy } = mandate
  return {
    member: mandate.member,
    verbs: [...mandate.verbs],
    topics: [...(mandate.topics ?? [])],
    everywhere: mandate.channelIds === null,
    channelIds: [...(mandate.channelIds ?? [])],
    audiences: [...(mandate.audiences ?? [])],
    languages: [...(mandate.languages ?? [])],
    regions: [...(mandate.regions ?? [])],
    certificates: mandate.certificates.map((certificate) => certificate.id),
    validFrom: Date.parse(mandate.validFrom) > now.getTime() ? mandate.validFrom : null,
    validTo: mandate.validTo,
    deputy: deputy ? { id: deputy.id, name: deputy.name } : null,
    deputyFrom: deputy?.from ?? null,
    deputyTo: deputy?.to ?? null,
    public: mandate.public,
    contact: mandate.contact ?? '',
    authorisedSpeaker: mandate.authorisedSpeaker,
  }
}

const limit = <T>(values: readonly T[]): T[] | null => (values.length > 0 ? [...values] : null)

/** What is sent: empty limits become none, a deputy’s dates go with the deputy. */
export function inputOf(draft: MandateDraft): Omit<GrantInput, 'memberId'> {
  return {
    verbs: draft.verbs,
    topics: limit(draft.topics),
    channelIds: draft.everywhere ? null : draft.channelIds,
    audiences: limit(draft.audiences),
    languages: limit(draft.languages),
    regions: limit(draft.regions),
    certificates: draft.certificates,
    ...(draft.validFrom ? { validFrom: draft.validFrom } : {}),
    validTo: draft.validTo,
    deputyId: draft.deputy?.id ?? null,
    deputyFrom: draft.deputy ? draft.deputyFrom : null,
    deputyTo: draft.deputy ? draft.deputyTo : null,
    public: draft.public,
    contact: draft.contact.trim() || null,
    authorisedSpeaker: draft.authorisedSpeaker,
  }
}

export type Problem = 'member' | 'verbs' | 'channels' | 'order' | 'past' | 'deputy-order' | 'deputy-self'

/** What must be mended before the server is asked; the words stand beside the fields. */
export function problemsOf(draft: MandateDraft, now: Date): Problem[] {
  const { validFrom, validTo, deputyFrom, deputyTo } = draft
  const found: [Problem, boolean][] = [
    ['member', draft.member === null],
    ['verbs', draft.verbs.length === 0],
    ['channels', !draft.everywhere && draft.channelIds.length === 0],
    ['past', validTo !== null && Date.parse(validTo) <= now.getTime()],
    ['order', validFrom !== null && validTo !== null && validFrom >= validTo],
    ['deputy-order', deputyFrom !== null && deputyTo !== null && deputyFrom >= deputyTo],
    ['deputy-self', draft.deputy !== null && draft.deputy.id === draft.member?.id],
  ]
  return found.flatMap(([problem, wrong]) => (wrong ? [problem] : []))
}
