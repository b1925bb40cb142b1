import type { DomainEvent } from '#kernel/event.ts'
import type { KindId } from './domain/kinds.ts'

/** A fact was entered or corrected; which fields, but never their values: more people read the record than the rows. */
export const recordEvent = (
  what: 'added' | 'changed' | 'withdrawn' | 'restored' | 'forgotten',
  id: string,
  data: { readonly kind: KindId; readonly fields?: readonly string[] },
): DomainEvent => ({
  type: `record.${what}`,
  version: 1,
  subject: id,
  data: { kind: data.kind, ...(data.fields ? { fields: [...data.fields] } : {}) },
})

export const recordsImported = (
  organisationId: string,
  data: { readonly kind: KindId; readonly added: number; readonly changed: number },
): DomainEvent => ({ type: 'record.imported', version: 1, subject: organisationId, data })
